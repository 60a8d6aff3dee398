import { expect, test } from 'vitest';
import { clockResolution } from './clock.ts';

/** A clock that advances by `tick` with each reading and shows whole steps only. */
function coarse(step: number, tick: number) {
  let time = 0;
  return () => {
    time += tick;
    return Math.floor(time / step) * step;
  };
}

test.each([0.005, 0.1, 1, 16])('a clock of %d ms is known by its step', (step) => {
  expect(clockResolution(coarse(step, 0.0007))).toBeCloseTo(step, 6);
});

test('a clock finer than its readings is as fine as they are', () => {
  expect(clockResolution(coarse(1e-6, 0.002))).toBeCloseTo(0.002, 5);
});

test('a clock that stands still has no step, and one that goes back is not read backwards', () => {
  expect(clockResolution(() => 5)).toBe(Number.POSITIVE_INFINITY);
  let readings = 0;
  expect(clockResolution(() => [3, 1, 4][readings++ % 3] ?? 0)).toBeGreaterThan(0);
});
