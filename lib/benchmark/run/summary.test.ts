import { expect, test } from 'vitest';
import { judgeRatio, noiseOf } from './summary.ts';

const between = (low: number, high: number) => ({ value: Math.sqrt(low * high), low, high });

test('noise is what a control is furthest from 1 by, above or below', () => {
  expect(noiseOf([])).toBeNull();
  expect(noiseOf([between(0.99, 1.01), between(0.97, 1.04)])).toBeCloseTo(0.04);
  expect(noiseOf([between(0.8, 1.1)])).toBeCloseTo(0.25);
  expect(noiseOf([between(1, 1)])).toBe(0);
});

test.each([
  [between(1.021, 1.1), 0, 'higher'],
  [between(1.019, 1.1), 0, 'no clear difference'],
  [between(0.9, 0.979), 0, 'lower'],
  [between(0.9, 0.99), 0, 'no clear difference'],
  [between(1.06, 1.2), 0.05, 'higher'],
  [between(1.04, 1.2), 0.05, 'no clear difference'],
  [between(0.8, 0.96), 0.05, 'no clear difference'],
  [between(0.5, 2), 0, 'no clear difference'],
  [null, 0.05, 'not told'],
  [between(5, 6), null, 'not told'],
] as const)('the interval %j with noise %s: %s', (ratio, noise, verdict) => {
  expect(judgeRatio(ratio, noise)).toBe(verdict);
});
