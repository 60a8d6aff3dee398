import { word } from './words.ts';

const make = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string) =>
  Object.assign(document.createElement(tag), { className });

/** Opens the figure of the link inside in a native dialog, large; the link still leads to the file. */
class FigureZoom extends HTMLElement {
  connectedCallback() {
    this.querySelector('a')?.setAttribute('aria-haspopup', 'dialog');
    this.addEventListener('click', this.#open);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#open);
  }

  #open = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    const art = link?.querySelector('svg, img');
    // With a modifier key the reader wants the file in a tab of its own.
    if (!art || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.append(this.#dialog(art));
    this.querySelector('dialog')?.showModal();
  };

  #dialog(art: Element) {
    const dialog = make('dialog', 'zoom');
    const caption = this.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
    dialog.ariaLabel = caption?.textContent ?? '';

    const copy = art.cloneNode(true) as Element;
    // References inside the drawing find the ids of the original.
    for (const it of [copy, ...copy.querySelectorAll('[id]')]) it.removeAttribute('id');
    copy.removeAttribute('loading');
    const frame = make('div', 'zoom-art');
    // Larger than the window, the drawing scrolls: by the arrow keys too.
    frame.tabIndex = 0;
    frame.append(copy);

    const close = make('button', 'zoom-close');
    close.ariaLabel = word('close');
    close.textContent = '×';
    close.autofocus = true;

    const text = make('p', 'zoom-caption');
    text.append(...(caption?.childNodes ?? []));
    dialog.append(close, frame, text);

    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || target === frame || target === close) dialog.close();
    });
    dialog.addEventListener('close', () => dialog.remove());
    return dialog;
  }
}

customElements.define('figure-zoom', FigureZoom);
