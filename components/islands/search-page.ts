import { fetchModule } from './search/fetch-module.ts';
import { resultsFiles } from './search/results-files.ts';

/**
 * Answers the form inside with results, where the address brings a question or as soon as the reader turns to the
 * field. Without script, and until then, there are the lists that stand in the page.
 */
class SearchPage extends HTMLElement {
  /** An input method is at work, maybe since before the results were fetched. */
  isComposing = false;
  #results: Promise<void> | undefined;
  #ended: AbortController | undefined;

  connectedCallback() {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.addEventListener('focusin', () => void this.#start().catch(() => {}), { signal });
    for (const type of ['compositionstart', 'compositionend'])
      this.addEventListener(
        type,
        () => {
          this.isComposing = type === 'compositionstart';
        },
        { signal },
      );
    this.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        // The page that the form leads to fetches anew, or the browser says why not.
        this.#start().catch(() => this.querySelector('form')?.submit());
      },
      { signal },
    );
    const input = this.querySelector('input');
    const query = new URLSearchParams(location.search).get('q');
    if (input && query !== null && input.value === '') input.value = query.slice(0, input.maxLength);
    if (location.search !== '' || this.contains(document.activeElement)) void this.#start().catch(() => {});
  }

  disconnectedCallback() {
    this.#ended?.abort();
  }

  /** Rejects when the module cannot be fetched. */
  #start(): Promise<void> {
    const config = document.querySelector<HTMLElement>('site-search')?.dataset.search ?? '';
    this.#results ??= fetchModule<typeof import('./search/results.ts')>(resultsFiles)
      .then(({ showResults }) => showResults(this, config))
      .catch((error) => {
        this.#results = undefined;
        // The words that stand there for browsers without script.
        this.querySelector('.search-needs')?.setAttribute('role', 'alert');
        throw error;
      });
    return this.#results;
  }
}

customElements.define('search-page', SearchPage);
