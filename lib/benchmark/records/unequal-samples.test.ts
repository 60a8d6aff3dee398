import { expect, test } from 'vitest';
import { run } from '../../../tests/benches.ts';
import type { CellResult, Run } from '../benchmark.ts';
import { unequalSamples } from './unequal-samples.ts';

const withCell = (change: Partial<CellResult>): Run => ({
  ...run,
  cells: run.cells.map((cell, index) => (index === 1 ? { ...cell, ...change } : cell)),
});
const failed = withCell({ values: {}, samples: {}, failure: 'threw: Error: 坏了' });

test('equal runs have nothing that differs, also where a cell fails both times', () => {
  expect(unequalSamples(run, run)).toEqual([]);
  expect(unequalSamples(failed, failed)).toEqual([]);
});

test('what differs is told by cell, value and seed', () => {
  const other = withCell({ samples: { tps: [[16_800, 16_900.000_000_000_004, 17_010]] } });
  expect(unequalSamples(run, other)).toEqual([
    'acks=-1,replicas=4,minInsync=1: `tps` at seed 2 is 16900 and then 16900.000000000004',
  ]);
});

test('a value that is there by chance is told', () => {
  expect(unequalSamples(run, withCell({ samples: { tps: [[16_800, null, 17_010]] } }))).toEqual([
    'acks=-1,replicas=4,minInsync=1: `tps` at seed 2 is 16900 and then null',
  ]);
});

test('a cell that fails once in two times is told', () => {
  expect(unequalSamples(run, failed)).toEqual([
    'acks=-1,replicas=4,minInsync=1: has values and then fails (threw: Error: 坏了)',
  ]);
  expect(unequalSamples(failed, run)).toHaveLength(1);
});
