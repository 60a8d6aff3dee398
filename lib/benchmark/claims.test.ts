import { expect, test } from 'vitest';
import type { ClaimFacts } from './benchmark.ts';
import { cellsOf } from './cells.ts';
import { judgeClaim } from './claims.ts';

const values = [1, 10, 50, 200];
const params = [
  { name: 'batch', headers: ['批大小'], values, labels: {} },
  { name: 'acks', headers: ['acks'], values: [0, 1], labels: {} },
];
const cells = cellsOf({ params: { batch: { values }, acks: { values: [0, 1] } } });

/** Judges series by acks: the values along batch. */
function judge(is: ClaimFacts['is'], series: Readonly<Record<number, readonly (number | undefined)[]>>, where = {}) {
  const claim = { says: '', along: 'batch', where, is, within: 0.05 };
  return judgeClaim(claim, { cells, params }, (id) => {
    const cell = cells.find((it) => it.id === id);
    return series[Number(cell?.params.acks)]?.[values.indexOf(Number(cell?.params.batch))];
  });
}

const contradictedBy = (from: string, to: string, ratio: number) => ({
  verdict: 'contradicted',
  counterexample: { from, to, ratio },
});

test.each<[ClaimFacts['is'], number[]]>([
  ['rising', [1, 2, 3, 4]],
  ['rising', [100, 98, 99, 120]],
  ['falling', [4, 3, 2, 1]],
  ['falling', [0, -1, -2, -3]],
  ['flat', [100, 103, 98, 101]],
  ['flat', [0, 0, 0, 0]],
  ['peaked', [1, 3, 2, 1]],
  ['peaked', [1, 2, 2.05, 1]],
])('%s holds for %j', (is, series) => {
  expect(judge(is, { 1: series })).toEqual({ verdict: 'holds' });
});

test('the step that contradicts most is shown', () => {
  expect(judge('rising', { 0: [1, 2, 1.8, 3], 1: [1, 4, 2, 5] })).toEqual(
    contradictedBy('batch=10,acks=1', 'batch=50,acks=1', 0.5),
  );
  expect(judge('flat', { 1: [100, 101, 150, 120] })).toEqual(contradictedBy('batch=1,acks=1', 'batch=50,acks=1', 1.5));
});

test('many small steps are a fall all the same', () => {
  expect(judge('rising', { 1: [100, 96, 92, 200] })).toEqual(contradictedBy('batch=1,acks=1', 'batch=50,acks=1', 0.92));
});

test('what stays as it is does not rise', () => {
  expect(judge('rising', { 1: [100, 101, 102, 103] })).toEqual(
    contradictedBy('batch=1,acks=1', 'batch=200,acks=1', 1.03),
  );
});

test('a peak at an end is none', () => {
  expect(judge('peaked', { 1: [1, 2, 3, 4] })).toEqual(contradictedBy('batch=50,acks=1', 'batch=200,acks=1', 4 / 3));
  expect(judge('peaked', { 1: [4, 3, 2, 1] })).toEqual(contradictedBy('batch=1,acks=1', 'batch=10,acks=1', 0.75));
});

test('a claim about some cells is not held against others', () => {
  expect(judge('rising', { 0: [4, 3, 2, 1], 1: [1, 2, 3, 4] }, { acks: 1 }).verdict).toBe('holds');
  expect(judge('rising', { 0: [4, 3, 2, 1], 1: [1, 2, 3, 4] }).verdict).toBe('contradicted');
});

test('unknown values are passed over, and nothing known is not told', () => {
  expect(judge('rising', { 1: [1, undefined, 3, Number.NaN] }).verdict).toBe('holds');
  expect(judge('rising', { 1: [1] }).verdict).toBe('not told');
  expect(judge('peaked', { 1: [1, 2] }).verdict).toBe('not told');
  expect(judge('flat', {}).verdict).toBe('not told');
});

test('a rise from nothing is a rise', () => {
  expect(judge('falling', { 1: [0, 0, 0, 7] })).toMatchObject({ verdict: 'contradicted' });
  expect(judge('rising', { 1: [0, 0, 0, 7] }).verdict).toBe('holds');
});
