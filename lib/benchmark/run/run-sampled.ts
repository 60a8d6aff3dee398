import type { Cell, CellResult, Declaration, Measure, Run } from '../benchmark.ts';
import { mainValue } from '../claims/series.ts';
import type { Executor, OpenCell } from './executor.ts';
import { toFailure } from './failure.ts';
import type { RunOptions } from './run-options.ts';
import { checkSample } from './slot.ts';
import { median } from './statistics.ts';
import { Stopwatch } from './stopwatch.ts';
import { judgeRatio } from './summary.ts';

type Lists = Readonly<Record<string, (number | null)[]>>;

/** A cell, its samples by value column, and why there are no more. */
interface Sampled {
  readonly cell: Cell;
  readonly lists: Lists;
  readonly failure?: string;
}

/** Samples seeds 1 to n of each cell, in a fresh realm each: equal everywhere, so neither forks nor controls. */
export async function runSampled(declaration: Declaration, executor: Executor, options: RunOptions): Promise<Run> {
  const { seeds, cells } = declaration;
  const watch = new Stopwatch(options.now, undefined, options.signal);
  const sampled: Sampled[] = [];
  const results = () => {
    const baseline = sampled.find(({ cell }) => cell.id === declaration.baseline);
    return sampled.map((it) => toResult(it, baseline, declaration));
  };
  for (const cell of cells) {
    if (watch.stopped) break;
    const lists: Lists = Object.fromEntries(declaration.values.map(({ name }) => [name, []]));
    const failure = await sampleCell(cell, lists, { declaration, executor, stopped: () => watch.stopped });
    // Some of the seeds give other medians and ranges than all of them.
    if (failure === undefined && Object.values(lists).some(({ length }) => length < seeds)) break;
    sampled.push({ cell, lists, ...(failure !== undefined && { failure }) });
    const [done, total] = [sampled.length, cells.length];
    const remainingMs = (watch.elapsedMs / done) * (total - done);
    options.onProgress?.({ done, total, remainingMs, cells: results(), fork: 1, round: seeds });
  }
  return {
    schema: 'galley-run/1',
    bench: declaration.id,
    kind: declaration.kind,
    seed: options.seed,
    resolutionMs: null,
    forks: 1,
    rounds: seeds,
    elapsedMs: watch.elapsedMs,
    stopped: watch.stopped ? 'stopped' : 'rounds',
    controls: [],
    noise: null,
    cells: results(),
  };
}

interface Sampling {
  readonly declaration: Declaration;
  readonly executor: Executor;
  readonly stopped: () => boolean;
}

/** Adds a cell's samples to the lists; gives why that failed, if it did. */
async function sampleCell(cell: Cell, lists: Lists, { declaration, executor, stopped }: Sampling) {
  let realm: OpenCell | undefined;
  let failure: string | undefined;
  try {
    realm = await executor.open(cell);
    for (let seed = 1; seed <= declaration.seeds && !stopped(); seed += 1) {
      const sample = checkSample(await realm.sample(seed), declaration);
      for (const [name, list] of Object.entries(lists)) list.push(sample[name] ?? null);
    }
  } catch (error) {
    failure = toFailure(error);
  }
  await realm?.close().catch(() => undefined);
  return failure;
}

function toResult(
  { cell, lists, failure }: Sampled,
  baseline: Sampled | undefined,
  declaration: Declaration,
): CellResult {
  const main = mainValue(declaration);
  const failed = failure !== undefined;
  const ratio = failed
    ? null
    : ratioOf(lists[main] ?? [], baseline?.failure === undefined ? baseline?.lists[main] : []);
  // An exact value that differs at all is another one.
  const verdict = declaration.kind === 'exact' ? exactVerdict(ratio) : judgeRatio(ratio, 0);
  return {
    cell: cell.id,
    values: failed ? {} : Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, rangeOf(list)])),
    samples: failed ? {} : Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [[...list]]])),
    ratio,
    verdict: cell.id === declaration.baseline ? 'baseline' : verdict,
    batch: 1,
    outliers: 0,
    ...(failed && { failure }),
  };
}

/** The median and the range over the seeds. */
function rangeOf(list: readonly (number | null)[]): Measure | null {
  const known = list.filter((it) => it !== null);
  if (known.length === 0) return null;
  return { value: median(known), low: Math.min(...known), high: Math.max(...known) };
}

/** Of the medians, with the range of the ratios seed by seed; values below 0 have none. */
function ratioOf(list: readonly (number | null)[], baseline: readonly (number | null)[] = []): Measure | null {
  const [own, other] = [rangeOf(list), rangeOf(baseline)];
  if (!(own && other && own.low >= 0 && other.low > 0)) return null;
  const range = rangeOf(
    list.map((it, seed) => {
      const to = baseline[seed] ?? null;
      return it === null || to === null ? null : it / to;
    }),
  );
  const value = own.value / other.value;
  const ratio = { value, low: Math.min(value, range?.low ?? value), high: Math.max(value, range?.high ?? value) };
  // Finite values may have a ratio that no number is.
  return Object.values(ratio).every(Number.isFinite) ? ratio : null;
}

function exactVerdict(ratio: Measure | null) {
  if (ratio === null) return 'not told';
  if (ratio.low > 1) return 'higher';
  return ratio.high < 1 ? 'lower' : 'no clear difference';
}
