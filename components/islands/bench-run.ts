import { button, element } from './bench/element.ts';
import { panelPhrase } from './bench/panel-words.ts';
import type { RunnableTable } from './bench/runnable-table.ts';
import { tableFile } from './bench/table-file.ts';

const canRun = () =>
  'Worker' in globalThis && 'sandbox' in HTMLIFrameElement.prototype && 'MessageChannel' in globalThis;

/**
 * Offers to run the table inside. All else is fetched when the reader wants it. Without script, or in a browser that
 * cannot, the table is what it was.
 */
class BenchRun extends HTMLElement {
  #table: Promise<RunnableTable> | undefined;
  #tries = 0;
  #ended: AbortController | undefined;
  #now: HTMLElement | undefined;
  readonly #panel = element('div', { class: 'bench-panel' });
  readonly #run = button(panelPhrase('run'), () => this.#start(), { class: 'bench-go' });
  readonly #output = element('output', { class: 'bench-status' });
  readonly #change = element('details', { class: 'bench-change' }, element('summary', {}, panelPhrase('change')));

  connectedCallback() {
    if (this.dataset.src === undefined || !canRun()) return;
    this.#ended = new AbortController();
    addEventListener('hashchange', () => this.#recall(), { signal: this.#ended.signal });
    if (!this.#now) {
      const attributes = { class: 'bench-now', role: 'group', 'aria-label': panelPhrase('panel') };
      const actions = element('p', { class: 'bench-actions' }, this.#run);
      // Beside the panel, so that it can stay in sight as far as the figure goes.
      this.#now = element('div', attributes, actions, this.#output);
      this.#panel.append(this.#change);
      this.#change.addEventListener('toggle', () => this.#change.open && this.#do((table) => table.openEditor()));
      this.querySelector('.scroll')?.after(this.#now, this.#panel);
    }
    this.#recall();
  }

  disconnectedCallback() {
    this.#ended?.abort();
    void this.#table?.then((table) => table.stop());
  }

  /** What a link to this table brings is filled in; nothing is run. */
  #recall() {
    if (!location.hash.startsWith('#bench=')) return;
    const bench = new URLSearchParams(location.hash.slice(1)).get('bench') ?? '';
    if (bench === this.dataset.bench) return this.#do((table) => table.recall());
    const isHere = document.querySelector(`bench-run[data-bench="${CSS.escape(bench)}"]`) !== null;
    if (isHere || document.querySelector('bench-run') !== this) return;
    this.#output.textContent = panelPhrase('unknown table');
    this.#now?.scrollIntoView({ block: 'center' });
  }

  #start() {
    // Not `disabled`: the button would lose the focus.
    if (this.#run.ariaDisabled === 'true') return;
    this.#run.ariaDisabled = 'true';
    this.#output.textContent = panelPhrase('preparing');
    this.#do((table) => table.run());
  }

  #do(act: (table: RunnableTable) => Promise<void>) {
    this.#table ??= this.#load();
    this.#table.then(act, () => {
      this.#table = undefined;
      this.#run.ariaDisabled = null;
      this.#output.textContent = panelPhrase('missing');
    });
  }

  async #load(): Promise<RunnableTable> {
    const address = new URL(tableFile, import.meta.url);
    // Browsers remember a module that did not come, by its address.
    if (this.#tries > 0) address.search = String(this.#tries);
    this.#tries += 1;
    const module: typeof import('./bench/runnable-table.ts') = await import(address.href);
    return new module.RunnableTable({
      root: this,
      panel: this.#panel,
      run: this.#run,
      output: this.#output,
      change: this.#change,
    });
  }
}

customElements.define('bench-run', BenchRun);
