import { expect, test } from 'vitest';
import { declaration, run } from '../../../tests/benches.ts';
import type { BoundRow, Run } from '../benchmark.ts';
import { modelErrors, publishedRatios, runEvidence, runRatios } from './series.ts';

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

const measured = { ...declaration, kind: 'measured' as const };
const told = run.cells.map((cell, index) => ({
  ...cell,
  ratio: { value: 1 + index, low: 0.9 + index, high: 1.1 + index },
  verdict: index === 0 ? ('baseline' as const) : ('higher' as const),
}));
const whole: Run = { ...run, kind: 'measured', forks: 5, noise: 0.03, stopped: 'rounds', cells: told };

test('A measured run is evidence by its ratios, their intervals and its noise', () => {
  const { values, noise } = runEvidence(measured, whole);
  expect([...values.values()]).toEqual(told.map(({ ratio }) => ratio));
  expect(noise).toBe(0.03);
  const cells = told.map((cell, index) => (index === 1 ? { ...cell, verdict: 'not told' as const } : cell));
  expect([...runEvidence(measured, { ...whole, cells }).values.keys()]).not.toContain(told[1]?.cell);
});

test('A measured run without noise, of two forks, or stopped where cells failed is no evidence', () => {
  const cells = told.map((cell, index) => (index === 1 ? { ...cell, failure: 'threw: 坏了' } : cell));
  for (const more of [{ noise: null }, { forks: 2 }, { stopped: 'stopped' as const, cells }]) {
    expect(runEvidence(measured, { ...whole, ...more }).values.size).toBe(0);
  }
  expect(runEvidence(measured, { ...whole, stopped: 'stopped' }).values.size).toBe(told.length);
});

test('Values that were not timed are evidence as they are', () => {
  const { values, noise } = runEvidence(declaration, { ...run, forks: 1, noise: null });
  expect(values.size).toBe(run.cells.length);
  expect([...values.values()].every(({ value, low, high }) => low === value && high === value)).toBe(true);
  expect(noise).toBe(0);
});
