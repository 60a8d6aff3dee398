import { expect, test } from 'vitest';
import { declarationOf, simulatedMachine } from '../../../tests/simulated-machine.ts';
import type { CellResult, Measure, Run } from '../benchmark.ts';
import { runBenchmark } from '../run/run-benchmark.ts';
import { compareRuns, equalRuns, hasSameValues } from './compare-runs.ts';

const cellOf = (cell: string, ratio: Measure | null, more: Partial<CellResult> = {}): CellResult => ({
  ...{ cell, values: {}, samples: { rate: [[1, 2]] }, ratio, verdict: 'not told', batch: 1, outliers: 0 },
  ...more,
});

const runOf = (cells: readonly CellResult[], noise: number | null = 0.01): Run => ({
  ...{ schema: 'galley-run/1', bench: 'batches', kind: 'measured', seed: 1, resolutionMs: 0.1, forks: 5, rounds: 8 },
  ...{ elapsedMs: 1, stopped: 'rounds', controls: [], noise, cells },
});

const about = (value: number, share: number): Measure => ({
  value,
  low: value / (1 + share),
  high: value * (1 + share),
});

test.each<[string, Measure | null, Measure | null, number | null, string]>([
  ['agrees', about(2, 0.02), about(2.02, 0.02), 0.01, 'the same'],
  ['moved', about(2, 0.02), about(3, 0.02), 0.01, 'half as much again'],
  ['moved', about(2, 0.02), about(1.5, 0.02), 0.01, 'less'],
  ["can't tell", about(2, 0.02), about(3, 0.02), 0.6, 'a difference within the noise'],
  ["can't tell", about(2, 0.3), about(2, 0.3), 0.01, 'wide intervals'],
  ["can't tell", about(2, 0.02), null, 0.01, 'no ratio'],
  ["can't tell", about(2, 0.02), about(2, 0.02), null, 'no noise known'],
])('%s: %j, then %j with noise %s: %s', (is, before, after, noise) => {
  expect(compareRuns(runOf([cellOf('数=1', before)]), runOf([cellOf('数=1', after)], noise))).toEqual({ '数=1': is });
});

test('a cell that is gone cannot be told of, and a new one is not compared', () => {
  const compared = compareRuns(runOf([cellOf('数=1', about(1, 0))]), runOf([cellOf('数=2', about(1, 0))]));
  expect(compared).toEqual({ '数=1': "can't tell" });
});

test('the baseline, whose ratio is always 1, is not compared', () => {
  const run = runOf([cellOf('数=0', about(1, 0), { verdict: 'baseline' }), cellOf('数=1', about(2, 0.02))]);
  expect(compareRuns(run, run)).toEqual({ '数=1': 'agrees' });
});

test('the same code run twice on a noisy machine never moves, and code that became twice as slow does', async () => {
  const measure = (seed: number, slow: number) => {
    const cost = ({ 数 }: { readonly 数?: unknown }) => (数 === 1 ? 0.01 * slow : 0.01);
    const { executor, now } = simulatedMachine({ seed, cost, noise: 0.05, luck: 0.03, bursts: 0.05 });
    return runBenchmark(declarationOf([0, 1, 2, 3]), executor, { seed, now });
  };
  const recorded = await measure(1, 1);
  for (const seed of [2, 3, 4]) {
    expect(Object.values(compareRuns(recorded, await measure(seed, 1)))).not.toContain('moved');
    const slower = compareRuns(recorded, await measure(seed, 2));
    expect(Object.keys(slower).filter((cell) => slower[cell] === 'moved')).toEqual(['数=1']);
  }
});

test('cells whose samples differ in the last bit are named, as are those that failed or are in one run only', () => {
  const last = 0.1 + 0.2;
  const recorded = runOf([
    cellOf('一', null),
    cellOf('二', null, { samples: { rate: [[last]] } }),
    cellOf('三', null, { samples: {}, failure: 'threw: 不行' }),
    cellOf('四', null),
    cellOf('五', null, { samples: { rate: [[null]], tps: [[0]] } }),
  ]);
  const again = runOf([
    cellOf('一', null),
    cellOf('二', null, { samples: { rate: [[0.3]] } }),
    cellOf('三', null, { samples: {}, failure: 'threw: 不行' }),
    cellOf('五', null, { samples: { tps: [[0]], rate: [[null]] } }),
    cellOf('六', null),
  ]);
  expect(equalRuns(recorded, again)).toEqual(['二', '三', '四', '六']);
  expect(equalRuns(recorded, JSON.parse(JSON.stringify(recorded)))).toEqual(['三']);
});

test('cells with the same samples are named when a value, the ratio or the verdict is another', () => {
  const recorded = runOf(
    ['值', '倍', '判'].map((cell) => cellOf(cell, about(2, 0), { values: { rate: about(1, 0) } })),
  );
  const again = runOf([
    cellOf('值', about(2, 0), { values: { rate: about(1, 0.1) } }),
    cellOf('倍', about(3, 0), { values: { rate: about(1, 0) } }),
    cellOf('判', about(2, 0), { values: { rate: about(1, 0) }, verdict: 'higher' }),
  ]);
  expect(equalRuns(recorded, again)).toEqual(['值', '倍', '判']);
  expect(equalRuns(recorded, recorded)).toEqual([]);
});

test('values alone are the same to the last bit, whatever stands first; those of a cell that failed are not', () => {
  const values = { rate: about(0.1 + 0.2, 0), tps: null };
  expect(hasSameValues({ values }, { values: { tps: null, rate: about(0.1 + 0.2, 0) } })).toBe(true);
  expect(hasSameValues({ values }, { values: { rate: about(0.3, 0), tps: null } })).toBe(false);
  expect(hasSameValues({ values: {} }, { values: {}, failure: 'threw: 不行' })).toBe(false);
});
