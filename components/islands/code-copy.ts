import { word } from './words.ts';

/** Gives the code inside a button that copies it, and says so. */
class CodeCopy extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    const code = this.querySelector('code');
    if (!code || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = word('copy');
    // An `output` is a live region: what comes into it is spoken.
    const output = document.createElement('output');
    button.addEventListener('click', async () => {
      output.textContent = word(await copy(code));
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => output.replaceChildren(), 2500);
    });
    this.append(output, button);
  }
}

async function copy(code: HTMLElement) {
  try {
    await navigator.clipboard.writeText((code.textContent ?? '').replace(/\n$/, ''));
    return 'copied';
  } catch {
    // Refused, or a page without https: the reader's own keys finish it.
    getSelection()?.selectAllChildren(code);
    return 'selected';
  }
}

customElements.define('code-copy', CodeCopy);
