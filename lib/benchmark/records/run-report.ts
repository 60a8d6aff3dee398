import { counted } from '../../counted.ts';
import { formatColumns } from '../../terminal.ts';
import type { CellResult, Declaration, Run } from '../benchmark.ts';
import { cellWords } from '../cell-words.ts';
import { formatPercent, formatRatio } from '../numbers.ts';
import { inLine, measureText, ratioText } from '../result-text.ts';
import { leastForks } from '../run/difference.ts';
import { readFailure } from '../run/failure.ts';

const whyStopped: Readonly<Record<Run['stopped'], string>> = {
  converged: 'the intervals are narrow',
  budget: 'the time was up',
  rounds: 'all rounds were done',
  stopped: 'it was stopped',
};

/** What a run says, for a terminal: a row a cell, then how far the figures carry. */
export function formatRun(declaration: Declaration, run: Run): string {
  const heads = ['cell', ...declaration.values.map(({ name, unit }) => `${name} (${unit})`), 'ratio', 'verdict'];
  const rows = run.cells.map((cell) => [cell.cell, ...values(cell, declaration), ratio(cell, run), verdict(cell)]);
  const numbers = declaration.values.map((_value, index) => index + 1);
  return [...formatColumns([heads, ...rows], [...numbers, numbers.length + 1]), '', ...remarks(declaration, run)].join(
    '\n',
  );
}

const values = ({ values: measured }: CellResult, declaration: Declaration) =>
  declaration.values.map(({ name }) => inLine(measureText(measured[name])));

/** The baseline's too: its name stands in a column of its own. */
const ratio = (cell: CellResult, { kind }: Run) =>
  cell.ratio && cell.verdict === 'baseline' ? formatRatio(1) : inLine(ratioText(cell, kind, cellWords.en));

function verdict({ verdict: told, failure }: CellResult): string {
  if (failure === undefined) return told;
  const { kind, detail } = readFailure(failure);
  return `failed, ${kind}: ${detail}`;
}

function remarks({ baseline, seeds }: Declaration, run: Run): string[] {
  const time = `${(run.elapsedMs / 1000).toFixed(1)} s`;
  if (run.kind === 'exact') return [`Ratios are to ${baseline}. Exact: equal on every machine; ${time}.`];
  if (run.kind === 'simulated') {
    const range = seeds > 1 ? `; ranges are those of ${seeds} seeds` : '';
    return [
      `Ratios are to ${baseline}. Simulated: equal on every machine, a model and no measurement${range}; ${time}.`,
    ];
  }
  const outliers = run.cells.reduce((sum, cell) => sum + cell.outliers, 0);
  return [
    `Ratios are to ${baseline}, with 95% intervals. ${formatNoise(run.noise)}`,
    ...(run.forks < leastForks
      ? [`Fewer than ${leastForks} forks tell no difference: give it more time with --budget.`]
      : []),
    `${counted(run.forks, 'fork')} of up to ${counted(run.rounds, 'round')}, seed ${run.seed}, ${time}: ended because ${whyStopped[run.stopped]}.`,
    ...(outliers === 0 ? [] : [`Samples far out: ${outliers}. They are kept and count.`]),
  ];
}

const formatNoise = (noise: number | null) =>
  noise === null
    ? 'How much equal cells differ here is not known: no difference is told.'
    : `Equal cells differed by up to ${formatPercent(noise)} here: smaller differences are not told.`;
