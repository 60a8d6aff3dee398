import type { BenchPayload, Declaration } from '../../../lib/benchmark/benchmark.ts';
import { type Choice, cellsToRun, editorsChoice, hasUnknown, mostCells, readChoice } from './choice.ts';
import { type OwnRun, toJson, toMarkdown } from './copies.ts';
import { Editor } from './editor.ts';
import { fromFragment } from './link.ts';
import { LiveChart } from './live-chart.ts';
import { LiveTable } from './live-table.ts';
import { textOf } from './notes.ts';
import { describeRun } from './outcome.ts';
import { Panel } from './panel.ts';
import { watchPresses } from './press.ts';
import { phrase } from './run-words.ts';
import { fragmentOf } from './shared-link.ts';
import { startRun } from './table-run.ts';
import { takeTurn } from './turn.ts';

/** What stands in the page before anything is run, and stays. */
export interface FirstParts {
  /** The `bench-run` element around the table and all that belongs to it. */
  readonly root: HTMLElement;
  readonly panel: HTMLElement;
  readonly run: HTMLButtonElement;
  readonly output: HTMLOutputElement;
  readonly change: HTMLDetailsElement;
}

/** A table that its reader runs: in a sandbox, and only when Run is pressed. */
export class RunnableTable {
  readonly #root: HTMLElement;
  readonly #table: LiveTable;
  readonly #chart: LiveChart;
  readonly #panel: Panel;
  readonly #change: HTMLDetailsElement;
  #payload: Promise<BenchPayload> | undefined;
  #editor: Editor | undefined;
  #own: OwnRun | undefined;
  #stop: (() => void) | undefined;
  #endTurn: (() => void) | undefined;
  /** What the run under way runs. */
  #chosen: Choice | undefined;
  /** Whether the run under way waits while the page is hidden: one that reads no clock goes on. */
  #pauses = false;
  /** Whether a link was opened during the run under way. */
  #missedLink = false;

  constructor(parts: FirstParts) {
    const { root } = parts;
    this.#root = root;
    this.#table = new LiveTable(root);
    this.#chart = new LiveChart(root);
    this.#change = parts.change;
    const own = (make: (own: OwnRun) => string) => this.#own && void this.#panel.copy(make(this.#own));
    this.#panel = new Panel(parts, {
      stop: () => this.stop(),
      link: () => void this.#copyLink(),
      json: () => own(toJson),
      table: () => own((it) => toMarkdown(it, describeRun(it).map(textOf))),
    });
    watchPresses();
    document.addEventListener('visibilitychange', () => this.#tellHidden());
  }

  stop() {
    this.#stop?.();
  }

  get #choice() {
    return this.#editor?.choice ?? editorsChoice;
  }

  /** The module's code, fetched once it is wanted; says so and gives nothing when it does not come. */
  async #load(): Promise<BenchPayload | undefined> {
    this.#payload ??= fetch(this.#root.dataset.src ?? '').then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
    try {
      return await this.#payload;
    } catch {
      this.#payload = undefined;
      this.#panel.status.say(phrase('no payload'));
      return undefined;
    }
  }

  /** Fills in what a link to this table brings, and runs nothing. */
  async recall() {
    const id = this.#root.dataset.bench ?? '';
    const json = await fromFragment(id, location.hash).catch(() => null);
    if (json === undefined) return;
    const payload = await this.#load();
    if (payload === undefined) return;
    if (this.#stop) return this.#refuseLink();
    const choice = readChoice(json, payload.declaration);
    this.#root.closest('figure')?.scrollIntoView();
    if (choice === undefined) return this.#tellLink(phrase('bad link'));
    this.#edit(payload, choice);
    this.#change.open = true;
    const whose = phrase(choice.code === undefined ? 'code of the editors' : 'code of another');
    const unknown = hasUnknown(json) ? [phrase('link unknown')] : [];
    this.#tellLink(phrase('shared', { whose }), ...unknown, ...this.#tooMany(payload.declaration));
  }

  /** The table may be longer than the screen, and this stands below it. */
  #tellLink(...sentences: readonly string[]) {
    this.#panel.status.say(sentences.join(' '));
    this.#panel.status.reveal();
  }

  /** What is being run stays as it is; the address still has the link when the page is loaded again. */
  #refuseLink() {
    this.#missedLink = true;
    this.#panel.status.say(phrase('link missed'));
  }

  /** Fills the form when it is opened. */
  async openEditor() {
    const payload = await this.#load();
    if (payload === undefined) this.#change.open = false;
    else if (!this.#editor) this.#edit(payload, editorsChoice);
  }

  #edit(payload: BenchPayload, choice: Choice) {
    const { declaration } = payload;
    this.#editor?.root.remove();
    this.#editor = new Editor(payload, choice, {
      head: (param) => this.#table.head(param),
      text: (param, value) => this.#table.text(param, value, declaration),
      label: (cell) => this.#table.label(cell, declaration).join(' · '),
      say: (text) => this.#panel.status.say(text),
      onChange: () => this.#changed(declaration),
    });
    this.#change.append(this.#editor.root);
    if (!this.#stop) this.#showRows(declaration);
  }

  /** What is being run keeps its rows until it is over. */
  #changed(declaration: Declaration) {
    if (!this.#stop) return this.#showRows(declaration);
    const isOther = this.#chosen && JSON.stringify(this.#chosen) !== JSON.stringify(this.#choice);
    if (isOther) this.#panel.status.say(phrase('waits'));
  }

  #showRows(declaration: Declaration) {
    this.#table.setAdded(cellsToRun(declaration, this.#choice).slice(0, mostCells), declaration);
    for (const sentence of this.#tooMany(declaration)) this.#panel.status.say(sentence);
  }

  #tooMany(declaration: Declaration): string[] {
    const { length } = cellsToRun(declaration, this.#choice);
    return length > mostCells ? [phrase('tooMany', { most: mostCells })] : [];
  }

  /** Runs what is chosen; the button is pressed already, and comes back at the end. */
  async run() {
    const panel = this.#panel;
    const turn = await takeTurn();
    if (typeof turn === 'string') return panel.end(phrase(turn), this.#own !== undefined);
    this.#endTurn = turn;
    panel.begin();
    let isWanted = true;
    this.#stop = () => {
      isWanted = false;
    };
    const payload = await this.#load();
    try {
      if (payload !== undefined && isWanted) return this.#start(payload);
    } catch (error) {
      this.#over();
      return panel.end(`${phrase('failed')} ${String(error)}`, false);
    }
    this.#over();
    return panel.end(phrase(isWanted ? 'no payload' : 'stopped'), false);
  }

  #start(payload: BenchPayload) {
    const choice = this.#choice;
    const places = { root: this.#root, table: this.#table, chart: this.#chart, panel: this.#panel };
    this.#own = undefined;
    this.#chosen = choice;
    this.#pauses = payload.declaration.kind === 'measured';
    this.#stop = startRun(places, payload, choice, (own, says) => {
      this.#over();
      this.#own = own;
      if (this.#missedLink) this.#panel.note([...describeRun(own), { says: phrase('link missed') }]);
      this.#missedLink = false;
      if (this.#editor) this.#showRows(payload.declaration);
      this.#panel.end(says, own.run.cells.length > 0);
    });
  }

  #over() {
    this.#endTurn?.();
    this.#endTurn = this.#stop = this.#chosen = undefined;
    this.#pauses = false;
  }

  #tellHidden() {
    if (this.#stop && this.#pauses) this.#panel.status.say(phrase(document.hidden ? 'paused' : 'resumed'));
  }

  async #copyLink() {
    const payload = await this.#load();
    if (payload === undefined) return;
    const fragment = await fragmentOf(this.#choice, payload.declaration);
    if (fragment === undefined) return this.#panel.status.say(phrase('no link', { most: mostCells }));
    await this.#panel.copy(location.href.split('#')[0] + fragment);
  }
}
