import { expect, test } from 'vitest';
import { declarationOf } from '../../../tests/simulated-machine.ts';
import type { Cell, Declaration } from '../benchmark.ts';
import { parseRun } from '../records/validate-run.ts';
import type { Executor } from './executor.ts';
import { CellFailure } from './failure.ts';
import { runBenchmark } from './run-benchmark.ts';

type Sample = Readonly<Record<string, number | null>>;

const simulated = (facts: Partial<Declaration> = {}) =>
  declarationOf([1, 2, 4], { kind: 'simulated', mode: 'sampled', seeds: 3, ...facts });

/** Realms that sample by `sample`, and a list of what was asked of each. */
function realms(sample: (cell: Cell, seed: number) => Sample) {
  const asked: string[][] = [];
  let open = 0;
  const executor: Executor = {
    resolutionMs: null,
    async open(cell) {
      const own = [cell.id];
      asked.push(own);
      open += 1;
      return {
        block: () => Promise.reject(new Error('nothing is timed')),
        async sample(seed) {
          own.push(String(seed));
          return sample(cell, seed);
        },
        async close() {
          open -= 1;
        },
      };
    },
  };
  return { executor, asked, openRealms: () => open };
}

const now = () => 0;

test('seeds 1 to n are sampled in a fresh realm for each cell; the value is the median with the range', async () => {
  const { executor, asked, openRealms } = realms(({ params }, seed) => ({ rate: Number(params.数) * 10 + seed }));
  const run = await runBenchmark(simulated(), executor, { seed: 5, now });
  expect(asked).toEqual([1, 2, 4].map((value) => [`数=${value}`, '1', '2', '3']));
  expect(openRealms()).toBe(0);
  expect(run).toMatchObject({ forks: 1, rounds: 3, controls: [], noise: null, resolutionMs: null, stopped: 'rounds' });
  expect(run.cells[1]).toEqual({
    cell: '数=2',
    values: { rate: { value: 22, low: 21, high: 23 } },
    samples: { rate: [[21, 22, 23]] },
    ratio: { value: 22 / 12, low: 23 / 13, high: 21 / 11 },
    verdict: 'higher',
    batch: 1,
    outliers: 0,
  });
  expect(run.cells[0]?.verdict).toBe('baseline');
  expect(parseRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
});

test('ranges that meet are no clear difference, and exact values differ as soon as they differ', async () => {
  const { executor } = realms(({ params }, seed) => ({ rate: 100 + Number(params.数) * (seed - 2) }));
  const verdicts = async (facts: Partial<Declaration>) =>
    (await runBenchmark(simulated(facts), executor, { seed: 1, now })).cells.map(({ verdict }) => verdict);
  expect(await verdicts({})).toEqual(['baseline', 'no clear difference', 'no clear difference']);
  expect(await verdicts({ kind: 'exact', seeds: 1 })).toEqual(['baseline', 'lower', 'lower']);
});

test('what does not apply is null, and a baseline of 0 makes no ratios', async () => {
  const values = [
    { name: 'lost', headers: ['丢失'], unit: '条', better: 'lower' as const },
    { name: 'p99', headers: ['p99'], unit: 'ms', better: 'lower' as const },
  ];
  const { executor } = realms(({ params }, seed) => ({
    lost: params.数 === 1 ? 0 : 7,
    p99: params.数 === 4 ? null : seed === 1 ? null : seed,
  }));
  const run = await runBenchmark(simulated({ values }), executor, { seed: 1, now });
  expect(run.cells.map((cell) => cell.values.p99?.value ?? null)).toEqual([2.5, 2.5, null]);
  expect(run.cells[1]?.samples.p99).toEqual([[null, 2, 3]]);
  expect(run.cells.map(({ ratio, verdict }) => [ratio, verdict])).toEqual([
    [null, 'baseline'],
    [null, 'not told'],
    [null, 'not told'],
  ]);
});

test('a cell that fails says why and spoils no other', async () => {
  const { executor, openRealms } = realms(({ params }, seed) => {
    if (params.数 === 1) throw new CellFailure('threw', 'Error: 不行');
    return params.数 === 2 && seed === 3 ? { rate: Number.NaN } : { rate: 1 };
  });
  const run = await runBenchmark(simulated(), executor, { seed: 1, now });
  expect(run.cells.map(({ failure, values }) => failure ?? values.rate?.value)).toEqual([
    'threw: Error: 不行',
    'bad value: `rate` is NaN',
    1,
  ]);
  expect(run.cells[2]).toMatchObject({ ratio: null, verdict: 'not told' });
  expect(openRealms()).toBe(0);
});

test('a stopped run keeps the cells that it has, and progress told of each', async () => {
  const stop = new AbortController();
  const { executor } = realms(() => ({ rate: 1 }));
  const told: string[] = [];
  const run = await runBenchmark(simulated(), executor, {
    seed: 1,
    now,
    signal: stop.signal,
    onProgress({ done, total, cells }) {
      told.push(`${done}/${total}: ${cells.length}`);
      if (done === 2) stop.abort();
    },
  });
  expect(told).toEqual(['1/3: 1', '2/3: 2']);
  expect(run.stopped).toBe('stopped');
  expect(run.cells.map(({ cell }) => cell)).toEqual(['数=1', '数=2']);
});

test('a cell that was stopped between two seeds is none of the run', async () => {
  const stop = new AbortController();
  const { executor, openRealms } = realms(({ params }, seed) => {
    if (params.数 === 2 && seed === 2) stop.abort();
    return { rate: seed };
  });
  const told: number[] = [];
  const onProgress = ({ done }: { readonly done: number }) => told.push(done);
  const run = await runBenchmark(simulated(), executor, { seed: 1, now, signal: stop.signal, onProgress });
  expect(run.stopped).toBe('stopped');
  expect(run.cells.map(({ cell }) => cell)).toEqual(['数=1']);
  expect(told).toEqual([1]);
  expect(openRealms()).toBe(0);
});

test('a cell that was stopped at its last seed is whole', async () => {
  const stop = new AbortController();
  const { executor } = realms(({ params }, seed) => {
    if (params.数 === 2 && seed === 3) stop.abort();
    return { rate: seed };
  });
  const run = await runBenchmark(simulated(), executor, { seed: 1, now, signal: stop.signal });
  expect(run.cells.map(({ cell }) => cell)).toEqual(['数=1', '数=2']);
});

test('a value of 0 is a ratio, one below 0 is none', async () => {
  const { executor } = realms(({ params }) => ({ rate: { 1: 5, 2: 0, 4: -5 }[Number(params.数)] ?? 1 }));
  const run = await runBenchmark(simulated(), executor, { seed: 1, now });
  expect(run.cells.map(({ ratio }) => ratio?.value)).toEqual([1, 0, undefined]);
  expect(parseRun(run)).toEqual(run);
});

test('a ratio that no number is leaves the values as they are', async () => {
  const { executor } = realms(({ id }) => ({ rate: id === '数=1' ? Number.MIN_VALUE : Number.MAX_VALUE }));
  const run = await runBenchmark(simulated(), executor, { seed: 1, now });
  expect(parseRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
  expect(run.cells.map(({ values, ratio }) => [Object.values(values).map((it) => it?.value), ratio?.value])).toEqual([
    [[Number.MIN_VALUE], 1],
    [[Number.MAX_VALUE], undefined],
    [[Number.MAX_VALUE], undefined],
  ]);
});
