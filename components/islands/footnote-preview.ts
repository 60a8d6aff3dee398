/** How long the pointer may be away, on its way from the reference to the note: milliseconds. */
const grace = 250;

/**
 * Shows a footnote beside the line that refers to it, while the reference or the note is pointed at or has the focus;
 * Escape closes it. The reference remains a link to the note at the end.
 */
class FootnotePreview extends HTMLElement {
  #note: HTMLElement | undefined;
  #reference: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: AbortController | undefined;

  connectedCallback() {
    const article = this.closest('article') ?? this;
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    // A tap is left to the link.
    article.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && this.#over(event.target), {
      signal,
    });
    article.addEventListener('pointerleave', () => this.#leave(), { signal });
    article.addEventListener('focusin', ({ target }) => this.#over(target), { signal });
    article.addEventListener('focusout', () => this.#leave(), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.#dismiss(), { signal });
  }

  disconnectedCallback() {
    this.#ended?.abort();
    this.#close();
  }

  #over(target: EventTarget | null) {
    const reference = (target as Element).closest<HTMLAnchorElement>('a[data-footnote-ref]');
    // A table scrolls in its box, which would cut the note off.
    if (reference && !reference.closest('.scroll')) this.#open(reference);
    else this.#leave();
  }

  #leave() {
    clearTimeout(this.#timer);
    if (!this.#note) return;
    this.#timer = setTimeout(() => {
      const kept = this.#reference?.matches(':hover, :focus-visible') || this.#note?.matches(':hover, :focus-within');
      if (!kept) this.#close();
    }, grace);
  }

  #open(reference: HTMLAnchorElement) {
    if (reference === this.#reference) return;
    this.#close();
    const source = document.getElementById(decodeURIComponent(reference.hash.slice(1)))?.cloneNode(true);
    if (!source) return;
    const note = document.createElement('span');
    note.className = reference.getBoundingClientRect().top > innerHeight * 0.6 ? 'preview preview-above' : 'preview';
    note.role = 'note';
    note.append(...source.childNodes);
    for (const it of note.querySelectorAll('[data-footnote-backref]')) it.remove();
    for (const it of note.querySelectorAll('[id]')) it.removeAttribute('id');
    (reference.closest('sup') ?? reference).after(note);
    this.#note = note;
    this.#reference = reference;
  }

  #close() {
    clearTimeout(this.#timer);
    this.#note?.remove();
    this.#note = this.#reference = undefined;
  }

  #dismiss() {
    const reference = this.#note?.matches(':focus-within') ? this.#reference : undefined;
    this.#close();
    // The focus must not be lost with the note; it opens it again.
    reference?.focus();
    this.#close();
  }
}

customElements.define('footnote-preview', FootnotePreview);
