import { expect, test } from 'vitest';
import { toDistinctRfc3339, toRfc822, toRfc3339 } from './instants.ts';

test('a day begins at midnight of the magazine’s zone', () => {
  expect(toRfc3339('2017-10-01', 'Asia/Shanghai')).toBe('2017-10-01T00:00:00+08:00');
  expect(toRfc822('2017-09-03', 'Asia/Shanghai')).toBe('Sun, 03 Sep 2017 00:00:00 +0800');
  expect(toRfc3339('2017-10-01', 'UTC')).toBe('2017-10-01T00:00:00+00:00');
});

test('daylight saving is that of the day', () => {
  expect(toRfc3339('2017-01-15', 'America/New_York')).toBe('2017-01-15T00:00:00-05:00');
  expect(toRfc3339('2017-07-15', 'America/New_York')).toBe('2017-07-15T00:00:00-04:00');
  expect(toRfc822('2017-03-26', 'Europe/Berlin')).toBe('Sun, 26 Mar 2017 00:00:00 +0100');
  expect(toRfc822('2017-03-27', 'Europe/Berlin')).toBe('Mon, 27 Mar 2017 00:00:00 +0200');
});

test('two things of one day are told apart by a fraction that stays', () => {
  const of = (id: string) => toDistinctRfc3339('2017-10-01', 'Asia/Shanghai', id);
  expect(of('a')).toMatch(/^2017-10-01T00:00:00\.\d{6}\+08:00$/);
  expect(of('a')).toBe(of('a'));
  expect(of('a')).not.toBe(of('b'));
});
