import { expect, test } from 'vitest';
import { differenceFloor } from './difference.ts';

test('a difference is more than 2 %, and more than what equal cells differ by', () => {
  expect(differenceFloor(0)).toBeCloseTo(1.02);
  expect(differenceFloor(0.01)).toBeCloseTo(1.02);
  expect(differenceFloor(0.3)).toBeCloseTo(1.3);
});
