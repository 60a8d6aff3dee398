import type { CellResult, Run } from '../benchmark.ts';

/**
 * What two runs of the same exact or simulated code have otherwise, a sentence each cell: values that are no function of
 * parameters and seed. A cell that fails both times has none.
 */
export function unequalSamples(first: Run, second: Run): string[] {
  return first.cells.flatMap((cell) => {
    const again = second.cells.find((it) => it.cell === cell.cell);
    const says = again && difference(cell, again);
    return says === undefined ? [] : [`${cell.cell}: ${says}`];
  });
}

/** What to do about it. */
export const howToBeEqual =
  'expected the same in a second realm: take chance from `seed` alone, not from `Math.random` or the clock';

function difference(first: CellResult, second: CellResult): string | undefined {
  if (first.failure !== undefined || second.failure !== undefined) {
    return isFailed(first) === isFailed(second) ? undefined : `${outcomeOf(first)} and then ${outcomeOf(second)}`;
  }
  for (const [name, [samples = []]] of Object.entries(first.samples)) {
    const others = second.samples[name]?.[0] ?? [];
    const index = samples.findIndex((it, place) => it !== others[place]);
    if (index >= 0) return `\`${name}\` at seed ${index + 1} is ${samples[index]} and then ${others[index]}`;
  }
  return undefined;
}

const isFailed = ({ failure }: CellResult) => failure !== undefined;
const outcomeOf = ({ failure }: CellResult) => (failure === undefined ? 'has values' : `fails (${failure})`);
