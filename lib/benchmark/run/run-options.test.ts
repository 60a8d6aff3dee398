import { expect, test } from 'vitest';
import { declarationOf, simulatedMachine } from '../../../tests/simulated-machine.ts';
import type { Run } from '../benchmark.ts';
import type { Executor } from './executor.ts';
import { runBenchmark } from './run-benchmark.ts';
import type { Progress } from './run-options.ts';

const result = (run: Run, value: number) => run.cells.find(({ cell }) => cell === `数=${value}`);

test('a stopped run keeps what it has', async () => {
  const stop = new AbortController();
  const { executor, now, openRealms } = simulatedMachine({ cost: () => 0.01, noise: 0.02 });
  const onProgress = ({ fork, round }: Progress) => {
    if (fork === 2 && round > 3) stop.abort();
  };
  const options = { seed: 1, now, signal: stop.signal, onProgress, budgetMs: 1e6, rounds: 100 };
  const run = await runBenchmark(declarationOf([0, 1, 2]), executor, options);
  expect(run).toMatchObject({ stopped: 'stopped', forks: 2 });
  expect(result(run, 1)?.values.rate?.value).toBeGreaterThan(0);
  expect(result(run, 1)?.ratio).not.toBeNull();
  // Two forks tell no verdict.
  expect(result(run, 1)?.verdict).toBe('not told');
  expect(openRealms()).toBe(0);
});

test('time that runs out takes rounds from forks, not forks from the run', async () => {
  const { executor, now } = simulatedMachine({ cost: () => 0.01, noise: 0.2 });
  const options = { seed: 1, now, budgetMs: 4000, rounds: 1000, controls: 3 };
  const run = await runBenchmark(declarationOf([0, 1, 2, 3, 4, 5]), executor, options);
  expect(run).toMatchObject({ forks: 5, stopped: 'budget' });
  expect(run.controls).toHaveLength(3);
  expect(run.elapsedMs).toBeGreaterThan(3500);
  expect(run.elapsedMs).toBeLessThan(4500);
});

test('a machine too slow for its budget does one round all the same', async () => {
  const { executor, now } = simulatedMachine({ cost: () => 500 });
  const run = await runBenchmark(declarationOf([0, 1]), executor, { seed: 1, now, budgetMs: 1000 });
  expect(run).toMatchObject({ forks: 1, rounds: 1, stopped: 'budget' });
  expect(result(run, 1)?.values.rate?.value).toBeCloseTo(2);
});

test('a run ends early once all is known well enough', async () => {
  const { executor, now } = simulatedMachine({ cost: () => 0.01, noise: 0.001 });
  const run = await runBenchmark(declarationOf([0, 1]), executor, { seed: 1, now });
  expect(run).toMatchObject({ stopped: 'converged', forks: 3 });
});

test('a run does not end early while it is not known well how much equal cells differ', async () => {
  const { executor, now } = simulatedMachine({ cost: () => 0.01, noise: 0.3 });
  // The one ratio is that of the baseline to itself; its controls alone have wide intervals.
  const run = await runBenchmark(declarationOf([0]), executor, { seed: 1, now, budgetMs: 1e6 });
  expect(run).toMatchObject({ stopped: 'rounds', forks: 5 });
});

test('a round during which the page was hidden is done again, and waiting costs no time', async () => {
  const { executor, now, wait } = simulatedMachine({ cost: () => 0.01, noise: 0.02, drift: () => (hidden ? 50 : 1) });
  let hidden = false;
  let count = 0;
  let blocks = 0;
  const disturbed: Executor = {
    resolutionMs: 0.005,
    open: async (cell) => {
      const realm = await executor.open(cell);
      const block: typeof realm.block = (calls, first) => {
        blocks += 1;
        // Now and then, also while cells are made ready.
        if (blocks % 60 === 0) {
          hidden = true;
          count += 1;
        }
        return realm.block(calls, first);
      };
      return { ...realm, block };
    },
  };
  const clear = async () => {
    if (hidden) wait(100_000);
    hidden = false;
  };
  const interruptions = { count: () => count, clear };
  const run = await runBenchmark(declarationOf([0, 1]), disturbed, { seed: 1, now, interruptions });
  expect(count).toBeGreaterThan(1);
  expect(run.elapsedMs).toBeLessThan(20_000);
  for (const rate of run.cells.flatMap(({ samples }) => samples.rate?.flat() ?? []))
    expect(rate).toBeGreaterThan(80_000);
});

test('a run that is stopped while the page is hidden ends at once', async () => {
  const stop = new AbortController();
  const { executor, now } = simulatedMachine({ cost: () => 0.01 });
  const clear = () => {
    stop.abort();
    return new Promise<void>(() => undefined);
  };
  const options = { seed: 1, now, signal: stop.signal, interruptions: { count: () => 0, clear } };
  expect((await runBenchmark(declarationOf([0, 1]), executor, options)).stopped).toBe('stopped');
});

test('progress grows from nothing to the end, with the time that is left', async () => {
  const { executor, now } = simulatedMachine({ cost: () => 0.01, noise: 0.1 });
  const told: Progress[] = [];
  await runBenchmark(declarationOf([0, 1]), executor, { seed: 1, now, onProgress: (it) => told.push(it) });
  const shares = told.map(({ done, total }) => done / total);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  expect(told[0]).toMatchObject({ fork: 1, round: 0, cells: [{ cell: '数=0' }, {}] });
  // Not `null`, which is for values that do not apply.
  expect(told[0]?.cells.map(({ values }) => values)).toEqual([{}, {}]);
  expect(told.at(-1)?.cells[1]?.values.rate?.value).toBeGreaterThan(0);
  for (const { remainingMs } of told) expect(remainingMs).toBeGreaterThanOrEqual(0);
});
