import type { BenchPayload, CellResult, ParamFacts, Run } from '../../../lib/benchmark/benchmark.ts';
import type { ParamValue } from '../../../lib/benchmark/define.ts';
import { frameFile } from '../../../lib/benchmark/sandbox/frame-file.ts';
import { thisBrowser } from './browser.ts';
import { type Choice, cellsToRun, mostCells } from './choice.ts';
import type { OwnRun } from './copies.ts';
import type { LiveChart } from './live-chart.ts';
import type { LiveTable } from './live-table.ts';
import { describeFailures, textOf } from './notes.ts';
import { describeEnd, describeRun, hideClaims, showClaims } from './outcome.ts';
import type { Panel } from './panel.ts';
import { phrase } from './run-words.ts';
import { startSession } from './session.ts';

/** For one call of the editors' code and of a reader's, ms; then its realm is ended. */
const deadlines = { editors: 8000, edited: 2000 };
/** How long the frame may say nothing while it runs them, ms; then it is removed. */
const silences = { editors: 15_000, edited: 2500 };
const budgetMs = 20_000;

/** Where a run is seen. */
interface Places {
  readonly root: HTMLElement;
  readonly table: LiveTable;
  readonly chart: LiveChart;
  readonly panel: Panel;
}

/** Runs what is chosen and shows it as it comes; gives what stops it. `onEnd` hears what came of it, and that in words. */
export function startRun(
  { root, table, chart, panel }: Places,
  payload: BenchPayload,
  choice: Choice,
  onEnd: (own: OwnRun, says: string) => void,
): () => void {
  const whose = choice.code === undefined ? 'editors' : 'edited';
  const deadlineMs = deadlines[whose];
  const chosen = cellsToRun(payload.declaration, choice).slice(0, mostCells);
  root.dataset.whose = whose;
  table.setAdded(chosen, payload.declaration);
  table.begin();
  const cells = table.inOrder(chosen);
  const declaration = { ...payload.declaration, cells };
  const labels = new Map(cells.map((cell) => [cell.id, table.label(cell, declaration)]));
  const labelOf = (cell: string) => labels.get(cell) ?? [cell];
  chart.draw([], labelOf);
  hideClaims(root);
  const nameOf = (cell: string) => chart.nameOf(cell) ?? labelOf(cell).join(' · ');
  const facts = {
    payload,
    choice,
    cells,
    browser: thisBrowser(),
    deadlineMs,
    nameOf,
    textOf: (param: ParamFacts, value: ParamValue) => table.text(param, value, payload.declaration),
  };
  const told = new Set<string>();
  const tellFailure = (result: CellResult) => {
    if (result.failure === undefined || told.has(result.failure)) return;
    told.add(result.failure);
    panel.status.say(describeFailures([result], nameOf, deadlineMs).map(textOf).join(' '));
  };
  const show = (run: Run) => {
    table.fill(run.cells, declaration.kind);
    chart.draw(run.cells, labelOf);
    panel.note(describeRun({ ...facts, run }));
  };
  const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
  const code = { ...payload.code, entry: choice.code ?? payload.code.entry };
  return startSession(
    { declaration, code, seed, deadlineMs, budgetMs },
    {
      frame: new URL(frameFile, import.meta.url).href,
      title: phrase('sandbox'),
      silenceMs: silences[whose],
      onProgress: ({ done, remainingMs }, run) => {
        show(run);
        run.cells.forEach(tellFailure);
        panel.far(done, remainingMs);
      },
      onEnd: (how, run, reason) => {
        show(run);
        showClaims(root, payload.declaration, run, nameOf);
        onEnd({ ...facts, run }, describeEnd(how, run, reason));
      },
    },
  );
}
