import { expect, test } from 'vitest';
import type { ClaimFacts } from '../benchmark.ts';
import { cellsOf } from '../cells.ts';
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
  const known = cells.flatMap(({ id, params: { acks, batch } }) => {
    const value = series[Number(acks)]?.[values.indexOf(Number(batch))];
    return value === undefined ? [] : [[id, { value, low: value, high: value }] as const];
  });
  return judgeClaim(claim, { cells, params }, { values: new Map(known), noise: 0 });
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

/** Judges values that are known to a share each, the four along batch. */
function judgeMeasured(is: ClaimFacts['is'], measured: readonly number[], share: number, noise: number) {
  const known = values.map((batch, index) => {
    const value = measured[index] ?? Number.NaN;
    return [`batch=${batch},acks=1`, { value, low: value * (1 - share), high: value * (1 + share) }] as const;
  });
  const claim = { says: '', along: 'batch', where: {}, is, within: 0.05 };
  return judgeClaim(claim, { cells, params }, { values: new Map(known), noise }).verdict;
}

test.each<[ClaimFacts['is'], number[], number, number, string, string]>([
  ['rising', [1, 2, 3, 4], 0.02, 0.03, 'holds', 'clear steps'],
  ['rising', [1, 1.3, 1.2, 1.5], 0.1, 0.03, 'holds', 'a step back between intervals that overlap is none'],
  ['rising', [1, 1.1, 1.2, 1.3], 0.2, 0.03, 'not told', 'the intervals of all steps overlap'],
  ['rising', [1, 1.1, 1.2, 1.3], 0.01, 0.4, 'not told', 'equal cells differ by as much'],
  ['rising', [1, 1, 1.01, 1.01], 0.01, 0.03, 'contradicted', 'surely the same'],
  ['rising', [1, 1, 1.01, 1.01], 0.01, 0.06, 'not told', 'the same, as far as the noise lets see'],
  ['rising', [2, 1, 2, 4], 0.1, 0.03, 'contradicted', 'a clear step back'],
  ['flat', [1, 1.01, 1, 1.01], 0.01, 0.03, 'holds', 'surely the same'],
  ['flat', [1, 1.01, 1, 1.01], 0.1, 0.03, 'not told', 'wide intervals'],
  ['flat', [1, 1.5, 1, 1], 0.1, 0.03, 'contradicted', 'a clear difference'],
  ['peaked', [1, 3, 2, 1], 0.1, 0.03, 'holds', 'a clear peak'],
  ['peaked', [1, 1.5, 2, 2.01], 0.1, 0.03, 'not told', 'whether it falls at the end'],
  ['peaked', [1, 2, 3, 4], 0.1, 0.03, 'contradicted', 'it surely does not fall'],
])('measured, %s is judged of %j ± %d with noise %d: %s, %s', (is, measured, share, noise, verdict) => {
  expect(judgeMeasured(is, measured, share, noise)).toBe(verdict);
});
