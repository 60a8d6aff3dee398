import { isDay } from '../../dates.ts';
import type { BenchRecord, CellResult, Environment, Measure, Run } from '../benchmark.ts';
import {
  count,
  fail,
  listOf,
  notNegative,
  nullOr,
  number,
  objectOf,
  oneOf,
  pairOf,
  recordOf,
  type Shape,
  ShapeError,
  text,
} from '../shape.ts';

const interval = objectOf({ value: number, low: number, high: number });

const measure: Shape<Measure> = (value, path) => {
  const read = interval(value, path);
  if (read.low > read.high) fail(`${path}.low`, 'no more than `high`', read.low);
  if (read.value < read.low || read.value > read.high) fail(`${path}.value`, 'one from `low` to `high`', read.value);
  return read;
};

/** Of values that are never below 0. A sampled one may be 0: nothing was lost. */
const ratio: Shape<Measure> = (value, path) => {
  const read = measure(value, path);
  return read.low >= 0 ? read : fail(`${path}.low`, 'a ratio, 0 or more', read.low);
};

/** Of what takes time, which is never 0. */
const timedRatio: Shape<Measure> = (value, path) => {
  const read = measure(value, path);
  return read.low > 0 ? read : fail(`${path}.low`, 'a ratio above 0', read.low);
};

const kind = oneOf('measured', 'exact', 'simulated');

const cell: Shape<CellResult> = objectOf(
  {
    cell: text,
    values: recordOf(nullOr(measure)),
    samples: recordOf(listOf(listOf(nullOr(number)))),
    ratio: nullOr(ratio),
    verdict: oneOf('baseline', 'higher', 'lower', 'no clear difference', 'not told'),
    batch: count,
    outliers: count,
  },
  { failure: text },
);

const wholeRun = objectOf({
  schema: oneOf('galley-run/1'),
  bench: text,
  kind,
  seed: count,
  resolutionMs: nullOr(notNegative),
  forks: count,
  rounds: count,
  elapsedMs: notNegative,
  stopped: oneOf('converged', 'budget', 'rounds', 'stopped'),
  controls: listOf(timedRatio),
  noise: nullOr(notNegative),
  cells: listOf(cell),
});

const run: Shape<Run> = (value, path) => {
  const read = wholeRun(value, path);
  read.cells.forEach(({ cell: id, ratio: own }, index) => {
    const first = read.cells.findIndex((it) => it.cell === id);
    if (first < index)
      fail(`${path}${path && '.'}cells[${index}].cell`, `another cell than that of cells[${first}]`, id);
    if (read.kind === 'measured') nullOr(timedRatio)(own, `${path}${path && '.'}cells[${index}].ratio`);
  });
  return read;
};

const isoDay: Shape<string> = (value, path) =>
  typeof value === 'string' && isDay(value) ? value : fail(path, 'a day such as 2026-01-31', value);

const environment: Shape<Environment> = objectOf(
  {
    id: text,
    cpu: text,
    cores: count,
    memoryGb: notNegative,
    os: text,
    kernel: text,
    runtime: text,
    load: pairOf(notNegative),
    date: isoDay,
  },
  { virtualised: text, commit: text },
);

const record: Shape<BenchRecord> = objectOf({ schema: oneOf('galley-record/1'), digest: text, environment, run });

const parse = <T>(shape: Shape<T>, json: unknown): T | { problem: string } => {
  try {
    return shape(json, '');
  } catch (error) {
    if (error instanceof ShapeError) return { problem: error.message };
    throw error;
  }
};

/** A run as JSON gave it, or what is wrong with it: `cells[3].values.tps.low` and what was expected there. */
export const parseRun = (json: unknown): Run | { readonly problem: string } => parse(run, json);

/** A record as its file gave it, or what is wrong with it. */
export const parseRecord = (json: unknown): BenchRecord | { readonly problem: string } => parse(record, json);
