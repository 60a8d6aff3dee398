import { expect, test } from 'vitest';
import { declaration, record, run } from '../../tests/benches.ts';
import type { BoundRow } from './benchmark.ts';
import { byFreshness, modelErrors, publishedRatios, runRatios } from './series.ts';

const published = [28_511.3, 16_200, 45_353.8, undefined];
const rows = declaration.cells.map(({ id }, index): BoundRow => ({ cell: id, published: { tps: published[index] } }));

test('Published ratios are to the baseline’s row; what was not published has none', () => {
  const ratios = publishedRatios(declaration, rows);
  expect(Object.keys(ratios)).toHaveLength(3);
  expect(ratios[declaration.baseline]).toEqual({ value: 1, low: 1, high: 1 });
  const without = rows.map((row) =>
    row.cell === declaration.baseline ? { ...row, published: { tps: 'N/A' } as const } : row,
  );
  expect(publishedRatios(declaration, without)).toEqual({});
  const zero = rows.map((row) => (row.cell === declaration.baseline ? { ...row, published: { tps: 0 } } : row));
  expect(publishedRatios(declaration, zero)).toEqual({});
});

test('A cell that failed has no ratio', () => {
  const failed = run.cells.map((cell, index) =>
    index === 1 ? { ...cell, ratio: null, failure: 'threw: 坏了' } : cell,
  );
  expect(Object.keys(runRatios({ cells: failed }))).toHaveLength(3);
});

test('Errors of a model tell cells that it was fitted on from those held out', () => {
  const errors = modelErrors(declaration, rows, run);
  expect([...errors.values()].map(({ share, isFitted }) => [Number(share.toFixed(3)), isFitted])).toEqual([
    [0, true],
    [0.043, false],
    [-0.01, false],
  ]);
  expect(modelErrors({ ...declaration, kind: 'measured' }, rows, run).size).toBe(0);
});

test('Records of this very code come first, then newer ones', () => {
  const named = (id: string, date: string, digest = record.digest) => ({
    ...record,
    digest,
    environment: { ...record.environment, id, date },
  });
  const sorted = byFreshness(
    [named('b', '2026-01-01'), named('old', '2026-12-01', 'other'), named('a', '2026-01-01'), named('c', '2026-06-01')],
    record.digest,
  );
  expect(sorted.map(({ environment }) => environment.id)).toEqual(['c', 'a', 'b', 'old']);
});
