import type { BenchPayload, Declaration, ParamFacts, Run } from '../../../lib/benchmark/benchmark.ts';
import type { ParamValue } from '../../../lib/benchmark/define.ts';
import { frameFile } from '../../../lib/benchmark/sandbox/frame-file.ts';
import { thisBrowser } from './browser.ts';
import { cellsToRun, editorsChoice, mostCells, readChoice } from './choice.ts';
import { type OwnRun, toJson, toMarkdown } from './copies.ts';
import { Editor } from './editor.ts';
import { fromFragment } from './link.ts';
import { LiveChart } from './live-chart.ts';
import { LiveTable } from './live-table.ts';
import { describeFailures, textOf } from './notes.ts';
import { describeEnd, describeRun, hideClaims, showClaims } from './outcome.ts';
import { Panel } from './panel.ts';
import { phrase } from './run-words.ts';
import { type End, startSession } from './session.ts';
import { fragmentOf } from './shared-link.ts';

/** For one call of the editors' code and of a reader's, ms; then its realm is ended. */
const deadlines = { editors: 8000, edited: 2000 };
/** How long the frame may say nothing while it runs them, ms; then it is removed. */
const silences = { editors: 15_000, edited: 2500 };
const budgetMs = 20_000;

/** What stands in the page before anything is run, and stays. */
export interface FirstParts {
  /** The `bench-run` element around the table and all that belongs to it. */
  readonly root: HTMLElement;
  readonly panel: HTMLElement;
  readonly run: HTMLButtonElement;
  readonly output: HTMLOutputElement;
  readonly change: HTMLDetailsElement;
}

/** One at a time in a page: two runs would measure each other. */
let running: RunnableTable | undefined;

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
    if (running === this) return this.#refuseLink();
    const choice = readChoice(json, payload.declaration);
    this.#root.closest('figure')?.scrollIntoView();
    if (choice === undefined) return this.#panel.status.say(phrase('bad link'));
    this.#edit(payload, choice);
    this.#change.open = true;
    const whose = phrase(choice.code === undefined ? 'code of the editors' : 'code of another');
    this.#panel.status.say([phrase('shared', { whose }), ...this.#tooMany(payload.declaration)].join(' '));
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

  #edit(payload: BenchPayload, choice: typeof editorsChoice) {
    const { declaration } = payload;
    this.#editor?.root.remove();
    this.#editor = new Editor(payload, choice, {
      head: (param) => this.#table.head(param),
      text: (param, value) => this.#table.text(param, value, declaration),
      label: (cell) => this.#table.label(cell, declaration).join(' · '),
      say: (text) => this.#panel.status.say(text),
      onChange: () => this.#showRows(declaration),
    });
    this.#change.append(this.#editor.root);
    this.#showRows(declaration);
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
    if (running) return panel.end(phrase('busy'), this.#own !== undefined);
    running = this;
    panel.begin();
    let isWanted = true;
    this.#stop = () => {
      isWanted = false;
    };
    const payload = await this.#load();
    try {
      if (payload !== undefined && isWanted) return this.#start(panel, payload);
    } catch (error) {
      running = this.#stop = undefined;
      return panel.end(`${phrase('failed')} ${String(error)}`, false);
    }
    running = this.#stop = undefined;
    return panel.end(phrase(isWanted ? 'no payload' : 'stopped'), false);
  }

  #start(panel: Panel, payload: BenchPayload) {
    const choice = this.#choice;
    const whose = choice.code === undefined ? 'editors' : 'edited';
    const cells = cellsToRun(payload.declaration, choice).slice(0, mostCells);
    const declaration = { ...payload.declaration, cells };
    const code = { ...payload.code, entry: choice.code ?? payload.code.entry };
    const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
    const deadlineMs = deadlines[whose];
    const labels = new Map(cells.map((cell) => [cell.id, this.#table.label(cell, declaration)]));
    const labelOf = (cell: string) => labels.get(cell) ?? [cell];
    const nameOf = (cell: string) => this.#chart.nameOf(cell) ?? labelOf(cell).join(' · ');
    const show = (run: Pick<Run, 'cells'>) => {
      this.#table.fill(run.cells, declaration.kind);
      this.#chart.draw(run.cells, labelOf);
    };
    const told = new Set<string>();
    const tellFailures = (run: Pick<Run, 'cells'>) => {
      for (const result of run.cells) {
        if (result.failure === undefined || told.has(result.failure)) continue;
        told.add(result.failure);
        panel.status.say(describeFailures([result], nameOf, deadlineMs).map(textOf).join(' '));
      }
    };
    this.#root.dataset.whose = whose;
    this.#table.setAdded(cells, payload.declaration);
    this.#table.begin();
    this.#chart.draw([], labelOf);
    hideClaims(this.#root);
    this.#own = undefined;
    this.#pauses = declaration.kind === 'measured';
    const end = (how: End, run: Run, reason?: string) => {
      running = this.#stop = undefined;
      this.#pauses = false;
      const textOf = (param: ParamFacts, value: ParamValue) => this.#table.text(param, value, payload.declaration);
      this.#own = { payload, choice, cells, run, browser: thisBrowser(), deadlineMs, nameOf, textOf };
      show(run);
      showClaims(this.#root, payload.declaration, run, nameOf);
      panel.note([...describeRun(this.#own), ...(this.#missedLink ? [{ says: phrase('link missed') }] : [])]);
      this.#missedLink = false;
      panel.end(describeEnd(how, run, reason), run.cells.length > 0);
    };
    this.#stop = startSession(
      { declaration, code, seed, deadlineMs, budgetMs },
      {
        frame: new URL(frameFile, import.meta.url).href,
        title: phrase('sandbox'),
        silenceMs: silences[whose],
        onProgress: (progress) => {
          show(progress);
          tellFailures(progress);
          panel.far(progress.done, progress.remainingMs);
        },
        onEnd: end,
      },
    );
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
