import { expect, test } from 'vitest';
import { declarationOf, simulatedMachine } from '../../../tests/simulated-machine.ts';
import type { Run } from '../benchmark.ts';
import { parseRun } from '../records/validate-run.ts';
import type { Executor } from './executor.ts';
import { CellFailure } from './failure.ts';
import { runBenchmark } from './run-benchmark.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const result = (run: Run, value: number) => run.cells.find(({ cell }) => cell === `数=${value}`);
const isClaim = ({ verdict }: { readonly verdict: string }) => verdict === 'higher' || verdict === 'lower';

/** A machine as they are: noisy, with neighbours, each realm with its own luck, slower as it gets warm. */
const busy = { noise: 0.05, luck: 0.05, bursts: 0.05, drift: (time: number) => 1 + Math.min(1, time / 20_000) };

test('thirty equal cells are told apart at most twice', async () => {
  for (const seed of [1, 2, 3]) {
    const { executor, now } = simulatedMachine({ seed, cost: () => 0.01, ...busy });
    const run = await runBenchmark(declarationOf(numbers(31)), executor, { seed, now, budgetMs: 60_000 });
    expect(run.cells.filter(isClaim).length).toBeLessThanOrEqual(2);
    expect(run.noise).toBeLessThan(0.3);
  }
});

test('a cell that takes half as long again is told from others by the same machine', async () => {
  for (const seed of [1, 2, 3, 4]) {
    const { executor, now } = simulatedMachine({ seed, cost: ({ 数 }) => (数 === 1 ? 0.015 : 0.01), ...busy });
    const run = await runBenchmark(declarationOf([0, 1, 2]), executor, { seed, now });
    expect(run.cells.map(({ verdict }) => verdict)).toEqual(['baseline', 'lower', 'no clear difference']);
    expect(result(run, 1)?.ratio?.value).toBeGreaterThan(0.6);
    expect(result(run, 1)?.ratio?.value).toBeLessThan(0.74);
  }
});

test('what slows the machine down slows all cells down, and leaves no trace in ratios', async () => {
  const drift = (time: number) => 1 + time / 2000;
  const { executor, now } = simulatedMachine({ cost: () => 0.01, drift, noise: 0.01 });
  const run = await runBenchmark(declarationOf(numbers(6)), executor, { seed: 1, now, budgetMs: 60_000 });
  expect(run.cells.filter(isClaim)).toEqual([]);
  for (const { ratio } of run.cells) expect(Math.abs((ratio?.value ?? 0) - 1)).toBeLessThan(0.03);
  // The machine became slower by more than that.
  const rates = run.cells[0]?.samples.rate?.flat() ?? [];
  expect(Number(rates[0]) / Number(rates.at(-1))).toBeGreaterThan(1.3);
});

test('with a clock of 1 ms blocks are a hundred times as long, and values as good', async () => {
  const { executor, now } = simulatedMachine({ cost: ({ 数 }) => 0.0001 * (1 + Number(数)), step: 1, noise: 0.01 });
  const run = await runBenchmark(declarationOf([0, 1]), executor, { seed: 1, now });
  expect(run.resolutionMs).toBe(1);
  expect(result(run, 0)?.batch).toBeGreaterThanOrEqual(500_000);
  expect(result(run, 0)?.values.rate?.value).toBeCloseTo(1e7, -6);
  expect(result(run, 1)?.ratio?.value).toBeCloseTo(0.5, 1);
  expect(result(run, 1)?.verdict).toBe('lower');
});

test('a run is whole: raw samples by fork and round, batches, noise, and the same again for the same seed', async () => {
  const measure = () => {
    const { executor, now } = simulatedMachine({ cost: () => 0.01, noise: 0.1 });
    return runBenchmark(declarationOf([0, 1]), executor, { seed: 7, now, forks: 4, rounds: 3 });
  };
  const run = await measure();
  expect(run).toMatchObject({ forks: 4, rounds: 3, stopped: 'rounds', seed: 7 });
  expect(run.controls).toHaveLength(2);
  expect(run.cells[1]?.samples.rate?.map((rounds) => rounds.length)).toEqual([3, 3, 3, 3]);
  expect(run.cells[1]?.batch).toBeGreaterThanOrEqual(500);
  expect(parseRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
  expect(await measure()).toEqual(run);
});

test('units: operations a second or a time for each, by the operations that a call does', async () => {
  const { executor, now } = simulatedMachine({ cost: () => 0.02 });
  const tenfold: Executor = {
    resolutionMs: null,
    open: async (cell) => ({ ...(await executor.open(cell)), operations: 10, resolutionMs: 0.005 }),
  };
  const column = (name: string, unit: string) => ({ name, headers: [name], unit, better: 'lower' }) as const;
  const values = ['rec/s', 's', 'ms', 'us', 'ns'].map((unit) => column(unit, unit));
  const run = await runBenchmark(declarationOf([0], { values }), tenfold, { seed: 1, now });
  const told = Object.entries(run.cells[0]?.values ?? {}).map(([name, it]) => [name, Number(it?.value.toPrecision(2))]);
  expect(Object.fromEntries(told)).toEqual({ 'rec/s': 500_000, s: 0.000002, ms: 0.002, us: 2, ns: 2000 });
});

test('work that grows from call to call is refused in words, and other cells keep their values', async () => {
  const cost = ({ 数 }: { readonly 数?: unknown }, call: number) => (数 === 1 ? 0.0001 * call : 0.01);
  const { executor, now } = simulatedMachine({ cost, noise: 0.02 });
  const run = await runBenchmark(declarationOf([0, 1, 2]), executor, { seed: 1, now });
  expect(result(run, 1)).toMatchObject({
    failure: expect.stringMatching(/^uneven work: blocks of \d+ and of \d+ calls do not agree$/),
    values: {},
    ratio: null,
    verdict: 'not told',
  });
  expect(result(run, 2)?.verdict).toBe('no clear difference');
});

test('work that looks uneven is tried once more in a fresh realm, and no oftener', async () => {
  for (const [bad, refused] of [
    [1, false],
    [2, true],
  ] as const) {
    let opened = 0;
    const cost = ({ 数 }: { readonly 数?: unknown }, call: number) =>
      数 === 1 && opened <= bad ? 0.0001 * call : 0.01;
    const { executor, now, openRealms } = simulatedMachine({ cost, noise: 0.02 });
    const counted: Executor = {
      ...executor,
      open: (cell) => {
        if (cell.id === '数=1') opened += 1;
        return executor.open(cell);
      },
    };
    const run = await runBenchmark(declarationOf([0, 1]), counted, { seed: 1, now, forks: 1 });
    expect(result(run, 1)?.failure?.startsWith('uneven work') ?? false).toBe(refused);
    expect(opened).toBe(2);
    expect(openRealms()).toBe(0);
  }
});

test('even work is not refused by a machine whose neighbours triple half of the blocks', async () => {
  const { executor, now } = simulatedMachine({ cost: () => 0.01, noise: 0.1, bursts: 0.5 });
  const run = await runBenchmark(declarationOf(numbers(30)), executor, { seed: 1, now, forks: 1, rounds: 1 });
  expect(run.cells.filter(({ failure }) => failure !== undefined)).toEqual([]);
});

test('a cell that fails says why and spoils no other', async () => {
  let blocks = 0;
  const before = ({ id }: { readonly id: string }) => {
    if (id === '数=1' && ++blocks > 40) throw new CellFailure('deadline', 'no answer in 2 s');
    if (id === '数=2') throw new CellFailure('threw', 'Error: 不行');
  };
  const machine = simulatedMachine({ cost: () => 0.01, noise: 0.02, before });
  const run = await runBenchmark(declarationOf(numbers(4)), machine.executor, { seed: 1, now: machine.now });
  expect(result(run, 1)).toMatchObject({ failure: 'deadline: no answer in 2 s', values: {}, samples: {} });
  expect(result(run, 2)).toMatchObject({ failure: 'threw: Error: 不行' });
  expect(result(run, 3)?.values.rate?.value).toBeCloseTo(100_000, -4);
  expect(machine.openRealms()).toBe(0);
  expect(parseRun(run)).toEqual(run);
});

test('without a baseline there are values but no ratios and no noise', async () => {
  const before = ({ id }: { readonly id: string }) => {
    if (id === '数=0') throw new CellFailure('died', 'terminated');
  };
  const { executor, now } = simulatedMachine({ cost: () => 0.01, before });
  const run = await runBenchmark(declarationOf([0, 1]), executor, { seed: 1, now });
  expect(run).toMatchObject({ controls: [], noise: null });
  expect(result(run, 1)).toMatchObject({ ratio: null, verdict: 'not told' });
  expect(result(run, 1)?.values.rate?.value).toBeGreaterThan(0);
});

test('realms that cannot be opened are failures of all cells, and the run ends', async () => {
  const executor: Executor = { resolutionMs: 0.1, open: () => Promise.reject(new Error('no workers here')) };
  const run = await runBenchmark(declarationOf([0, 1]), executor, { seed: 1, now: () => 0 });
  expect(run.cells.map(({ failure }) => failure)).toEqual(Array(2).fill('died: Error: no workers here'));
});

test('a sample that is no number fails its cell', async () => {
  const samples = [{ rate: 1 }, { rate: Number.NaN }, {}, { rate: null }];
  const executor: Executor = {
    resolutionMs: null,
    open: async ({ params }) => ({
      block: () => Promise.reject(new Error('not timed')),
      sample: async () => samples[Number(params.数)] as { rate: number },
      close: async () => undefined,
    }),
  };
  const run = await runBenchmark(declarationOf(numbers(4), { mode: 'command' }), executor, { seed: 1, now: () => 0 });
  expect(run.cells.map(({ failure, values }) => failure ?? values.rate?.value ?? null)).toEqual([
    1,
    'bad value: `rate` is NaN',
    'bad value: a sample has no `rate`',
    null,
  ]);
  expect(run.resolutionMs).toBeNull();
});

test('samples far from all others are counted and kept', async () => {
  let blocks = 0;
  const drift = () => (++blocks % 11 === 0 ? 20 : 1);
  const { executor, now } = simulatedMachine({ cost: () => 0.01, noise: 0.01, drift });
  const run = await runBenchmark(declarationOf([0, 1]), executor, { seed: 1, now, forks: 5 });
  const outliers = run.cells.reduce((sum, it) => sum + it.outliers, 0);
  const kept = run.cells.flatMap(({ samples }) => samples.rate?.flat() ?? []).filter((it) => Number(it) < 20_000);
  expect(outliers).toBeGreaterThan(0);
  expect(kept).toHaveLength(outliers);
});
