import { boxFiles } from './search/box-files.ts';
import { fetchModule } from './search/fetch-module.ts';

/** Whether a key is text for the element that has the focus. */
const isWriting = (target: EventTarget | undefined) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'));

/**
 * Opens the search box instead of following the link inside: by a click, by ⌘K, Ctrl-K or `/`. What the box is made of
 * is fetched then, or when the reader is about to. On the search page its own field is the box.
 */
class SiteSearch extends HTMLElement {
  #box: Promise<typeof import('./search/box.ts')> | undefined;
  #ended: AbortController | undefined;

  connectedCallback() {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    addEventListener('keydown', (event) => this.#press(event), { signal });
    for (const type of ['pointerenter', 'focusin'])
      this.addEventListener(type, () => void this.#load().catch(() => {}), { signal });
    this.addEventListener(
      'click',
      (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) this.#open(event);
      },
      { signal },
    );
  }

  disconnectedCallback() {
    this.#ended?.abort();
  }

  #press(event: KeyboardEvent) {
    const { key, altKey, shiftKey, isComposing } = event;
    const isCommand = event.metaKey || event.ctrlKey;
    if (altKey || isComposing) return;
    const isAsked = isCommand
      ? key.toLowerCase() === 'k' && !shiftKey
      : key === '/' && !isWriting(event.composedPath()[0]);
    if (isAsked) this.#open(event);
  }

  #open(event: Event) {
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('search-page input');
    field?.select();
    const link = this.querySelector('a');
    if (field || !link) return;
    this.#load().then(
      ({ openBox }) => openBox(link, this.dataset.search ?? ''),
      () => location.assign(link.href),
    );
  }

  #load() {
    this.#box ??= fetchModule<typeof import('./search/box.ts')>(boxFiles).catch((error) => {
      this.#box = undefined;
      throw error;
    });
    return this.#box;
  }
}

customElements.define('site-search', SiteSearch);
