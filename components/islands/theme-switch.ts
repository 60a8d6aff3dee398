import { themeKey } from '../../lib/theme.ts';

const root = document.documentElement;

/**
 * Lets the reader choose the theme with the radio buttons (or the select) inside, whose values are `auto`, `light`
 * and `dark`. Other tabs, and pages that come back from the back/forward cache, follow.
 */
class ThemeSwitch extends HTMLElement {
  #ended: AbortController | undefined;

  connectedCallback() {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.addEventListener('change', ({ target }) => this.#choose((target as HTMLInputElement).value), { signal });
    addEventListener('storage', () => this.#recall(), { signal });
    addEventListener('pageshow', () => this.#recall(), { signal });
    this.#show();
  }

  disconnectedCallback() {
    this.#ended?.abort();
  }

  #choose(theme: string) {
    this.#apply(theme);
    try {
      if (theme === 'auto') localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, theme);
    } catch {
      // Storage denied: the choice holds for this page.
    }
  }

  #recall() {
    try {
      this.#apply(localStorage.getItem(themeKey) ?? 'auto');
    } catch {
      // Storage denied: nothing to recall.
    }
  }

  #apply(theme: string) {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
    this.#show();
  }

  #show() {
    const theme = root.dataset.theme ?? 'auto';
    for (const choice of this.querySelectorAll<HTMLInputElement | HTMLOptionElement>('[value]')) {
      const chosen = choice.value === theme;
      if ('checked' in choice) choice.checked = chosen;
      else choice.selected = chosen;
    }
  }
}

customElements.define('theme-switch', ThemeSwitch);
