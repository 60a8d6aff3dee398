import type { CellResult, Measure, Run } from '../benchmark.ts';
import { differenceFloor } from '../run/difference.ts';

/** Whether a cell's ratio to the baseline is what it was. */
export type Agreement = 'agrees' | 'moved' | "can't tell";

/** Ratios that differ by surely less than this agree. */
const close = 0.1;

/**
 * Holds a run against a recorded one, by the id of each cell of the record but the baseline, whose ratio is 1 in any run.
 * Ratios are compared, never times, so the machine may be another; `moved` needs the whole interval of the ratio of ratios
 * outside both runs' noise.
 */
export function compareRuns(recorded: Run, again: Run): Readonly<Record<string, Agreement>> {
  const noise = recorded.noise === null || again.noise === null ? null : Math.max(recorded.noise, again.noise);
  const compared = recorded.cells.filter(({ verdict }) => verdict !== 'baseline');
  return Object.fromEntries(
    compared.map((before) => {
      const after = again.cells.find(({ cell }) => cell === before.cell);
      if (!(before.ratio && after?.ratio) || noise === null) return [before.cell, "can't tell"];
      return [before.cell, judge(ratioOf(after.ratio, before.ratio), noise)];
    }),
  );
}

function judge({ low, high }: Measure, noise: number): Agreement {
  const floor = differenceFloor(noise);
  if (low > floor || high < 1 / floor) return 'moved';
  return low > 1 / (1 + close) && high < 1 + close ? 'agrees' : "can't tell";
}

/** Of two independent ratios: their distances to the ends of the intervals add as squares, on the log scale. */
function ratioOf(after: Measure, before: Measure): Measure {
  const value = Math.log(after.value / before.value);
  const down = Math.hypot(Math.log(after.value / after.low), Math.log(before.high / before.value));
  const up = Math.hypot(Math.log(after.high / after.value), Math.log(before.value / before.low));
  return { value: Math.exp(value), low: Math.exp(value - down), high: Math.exp(value + up) };
}

/**
 * Ids of the cells whose samples, or what is computed from them, are not the same, bit for bit: for exact and simulated
 * values. A cell that failed in either run, or is in one only, is not the same.
 */
export function equalRuns(recorded: Run, again: Run): string[] {
  const ids = new Set([...recorded.cells, ...again.cells].map(({ cell }) => cell));
  const find = (run: Run, id: string) => run.cells.find(({ cell }) => cell === id);
  return [...ids].filter((id) => !isSame(find(recorded, id), find(again, id)));
}

const isSame = (a: CellResult | undefined, b: CellResult | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.failure === undefined &&
  hasSameValues(a, b) &&
  sameNumbers(a.samples, b.samples) &&
  JSON.stringify([a.ratio, a.verdict]) === JSON.stringify([b.ratio, b.verdict]);

/** Whether a cell has, bit for bit, the values that were recorded, where only those are at hand; one that failed has not. */
export const hasSameValues = (recorded: Pick<CellResult, 'values'>, again: Pick<CellResult, 'values' | 'failure'>) =>
  again.failure === undefined && sameNumbers(recorded.values, again.values);

/** JSON writes a number so that reading it gives the same again, and has no -0. */
function sameNumbers(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}
