import { expect, test } from 'vitest';
import { randomBy, shuffle } from './random.ts';

test('equal seeds give equal numbers, other seeds others', () => {
  const take = (seed: number) => Array.from({ length: 5 }, randomBy(seed));
  expect(take(1)).toEqual(take(1));
  expect(take(1)).not.toEqual(take(2));
  expect(take(1)[0]).toBe(0.6270739405881613);
});

test('the numbers are even over [0, 1)', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  const random = randomBy(7);
  for (let draw = 0; draw < 100_000; draw += 1) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // Three standard deviations of a binomial are 285.
  for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(300);
});

test('a shuffle keeps every thing, leaves the list alone, and each order is as likely', () => {
  const list = ['甲', '乙', '丙'] as const;
  const random = randomBy(3);
  const counts = new Map<string, number>();
  for (let draw = 0; draw < 6000; draw += 1) {
    const order = shuffle(list, random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(list).toEqual(['甲', '乙', '丙']);
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
