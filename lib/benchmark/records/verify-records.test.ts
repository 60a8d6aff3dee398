import { expect, test } from 'vitest';
import { record } from '../../../tests/benches.ts';
import type { BenchRecord, CellResult, Run } from '../benchmark.ts';
import { verifyRecords } from './verify-records.ts';

const cellOf = (cell: string, size: number, failure?: string): CellResult => ({
  ...{ cell, values: {}, samples: { size: [[size]] }, ratio: null, verdict: 'not told', batch: 1, outliers: 0 },
  ...(failure !== undefined && { failure }),
});

const runOf = (...cells: readonly CellResult[]): Run => ({
  ...{ schema: 'galley-run/1', bench: 'sizes', kind: 'exact', seed: 1, resolutionMs: 0.1, forks: 1, rounds: 1 },
  ...{ elapsedMs: 1, stopped: 'rounds', controls: [], noise: null, cells },
});

const recordOf = (id: string, digest: string, run: Run): BenchRecord => ({
  ...{ ...record, digest, run },
  environment: { ...record.environment, id },
});

test('cells that are not the same are named with the machine that has them otherwise', () => {
  const records = [
    recordOf('linux-x64-甲', 'aaaa', runOf(cellOf('量=1', 1), cellOf('量=2', 2))),
    recordOf('linux-x64-乙', 'aaaa', runOf(cellOf('量=1', 1), cellOf('量=2', 3))),
  ];
  const again = runOf(cellOf('量=1', 1), cellOf('量=2', 2));
  const found = { says: '1 cell not as recorded', cells: ['量=2 in linux-x64-乙'], fails: true };
  expect(verifyRecords(again, records, 'aaaa')).toEqual(found);
  expect(verifyRecords(again, records.slice(0, 1), 'aaaa')).toEqual({
    ...{ says: '2 cells equal to 1 record', cells: [], fails: false },
  });
});

test('without a record of this version nothing fails, but for cells that fail now', () => {
  const again = runOf(cellOf('量=1', 1));
  const older = [recordOf('linux-x64-甲', 'bbbb', runOf(cellOf('量=1', 9)))];
  expect(verifyRecords(again, [], 'aaaa')).toEqual({
    ...{ says: '1 cell equal when computed twice; not recorded yet', cells: [], fails: false },
  });
  expect(verifyRecords(again, older, 'aaaa')).toEqual({
    ...{ says: '1 cell equal when computed twice; recorded of an older version: record it again', cells: [] },
    fails: false,
  });
  expect(verifyRecords(runOf(cellOf('量=1', 1), cellOf('量=2', 2, 'threw: 不行')), [], 'aaaa')).toEqual({
    ...{ says: '1 of 2 cells fail', cells: ['量=2 threw: 不行'], fails: true },
  });
});

test('what has no record of this version fails when it is not the same twice', () => {
  const older = [recordOf('linux-x64-甲', 'bbbb', runOf(cellOf('量=1', 1)))];
  for (const records of [[], older]) {
    expect(verifyRecords(runOf(cellOf('量=1', 1)), records, 'aaaa', runOf(cellOf('量=1', 2)))).toEqual({
      says: expect.stringMatching(/^the same seed gives other values, .*`Math\.random`/u),
      cells: ['量=1: `size` at seed 1 is 1 and then 2'],
      fails: true,
    });
  }
});
