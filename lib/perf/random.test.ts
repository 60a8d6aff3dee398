import { expect, test } from 'vitest';
import { below, numbers, pick, shuffled } from './random.ts';

test('the same seed gives the same numbers, another gives others', () => {
  const three = (seed: number) => {
    const random = numbers(seed);
    return [random(), random(), random()];
  };
  expect(three(7)).toEqual(three(7));
  expect(three(8)).not.toEqual(three(7));
  expect(three(7).every((number) => number >= 0 && number < 1)).toBe(true);
});

test('of nothing, nothing is picked; of several things, each at some time', () => {
  const random = numbers(1);
  expect(pick([], random)).toBeUndefined();
  expect(new Set(Array.from({ length: 50 }, () => pick(['副', '本', '𠮷'], random)))).toEqual(
    new Set(['副', '本', '𠮷']),
  );
  expect(Array.from({ length: 50 }, () => below(3, random)).every((number) => [0, 1, 2].includes(number))).toBe(true);
});

test('shuffled things are the same things in another order', () => {
  const things = Array.from({ length: 20 }, (_, at) => at);
  const mixed = shuffled(things, numbers(3));
  expect(mixed).not.toEqual(things);
  expect([...mixed].sort((a, b) => a - b)).toEqual(things);
});
