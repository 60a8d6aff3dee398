import { button, element } from './element.ts';
import type { Note } from './notes.ts';
import { phrase } from './run-words.ts';
import type { FirstParts } from './runnable-table.ts';
import { Status } from './status.ts';

interface Actions {
  readonly stop: () => void;
  readonly link: () => void;
  readonly json: () => void;
  readonly table: () => void;
}

/** The buttons of a runnable table, how far a run is, and what it came to. */
export class Panel {
  readonly status: Status;
  readonly #root: HTMLElement;
  readonly #run: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #progress = element('progress', { max: '1', value: '0' });
  readonly #left = element('span', { class: 'bench-left' });
  readonly #far: HTMLElement;
  readonly #notes = element('ul', { class: 'bench-found', hidden: true });
  readonly #copies: HTMLElement;
  readonly #links: HTMLElement;
  readonly #fallback = element('textarea', { class: 'bench-copy', readonly: true, rows: '4', hidden: true });

  constructor({ root, run, output, panel }: FirstParts, actions: Actions) {
    this.status = new Status(output);
    this.#root = root;
    this.#run = run;
    this.#stop = button(phrase('stop'), actions.stop, { hidden: true });
    this.#far = element('span', { class: 'bench-far', hidden: true }, this.#progress, this.#left);
    this.#copies = element(
      'span',
      { class: 'bench-copies', hidden: true },
      button(phrase('json'), actions.json),
      button(phrase('table'), actions.table),
    );
    this.#links = element('p', { class: 'bench-links' }, button(phrase('link'), actions.link), this.#copies);
    this.#progress.ariaLabel = phrase('results');
    this.#fallback.ariaLabel = phrase('copy');
    run.after(this.#stop, this.#far);
    panel.prepend(this.#notes);
    panel.append(this.#links, this.#fallback);
  }

  begin(): void {
    this.status.hold();
    this.#root.dataset.run = 'going';
    this.#stop.hidden = false;
    this.#far.hidden = false;
    this.#progress.removeAttribute('value');
    this.#left.textContent = '';
    this.#copies.hidden = true;
    this.#fallback.hidden = true;
    this.note([]);
  }

  /** How far the run is, for the eye at once, for the ear now and then. */
  far(done: number, remainingMs: number | null): void {
    this.#progress.value = done;
    if (remainingMs === null) return;
    const left = Math.max(1, Math.round(remainingMs / 1000));
    const text = phrase('running', { done: Math.round(done * 100), left });
    this.#left.textContent = text;
    this.status.mention(text);
  }

  /** `hasResult` offers what there is for copying. */
  end(text: string, hasResult: boolean): void {
    const hadFocus = document.activeElement === this.#stop;
    this.#root.dataset.run = 'over';
    this.#run.ariaDisabled = null;
    this.#stop.hidden = true;
    this.#far.hidden = true;
    this.#copies.hidden = !hasResult;
    if (hadFocus) this.#run.focus();
    this.status.say(text);
  }

  /** What there is to know about the results. */
  note(notes: readonly Note[]): void {
    this.#notes.hidden = notes.length === 0;
    const items = notes.map(({ says, detail }) =>
      element(
        'li',
        {},
        says,
        ...(detail === undefined ? [] : [' ', element('code', { translate: 'no', dir: 'auto' }, detail)]),
      ),
    );
    this.#notes.replaceChildren(...items);
  }

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#fallback.hidden = true;
      this.status.say(phrase('copied'));
    } catch {
      // Refused, or a page without https: the reader's own keys finish it.
      this.#fallback.hidden = false;
      this.#fallback.value = text;
      this.#fallback.select();
      this.status.say(phrase('select'));
    }
  }
}
