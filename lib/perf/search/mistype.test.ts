import { expect, test } from 'vitest';
import { numbers } from '../random.ts';
import { isWithin, mistype } from './mistype.ts';

test('a mistyped word has one typo, and its first letter', () => {
  const random = numbers(5);
  for (let i = 0; i < 500; i++) {
    const typo = mistype('replication', random);
    expect(typo).not.toBe('replication');
    expect(typo[0]).toBe('r');
    expect(isWithin(1, 'replication', typo)).toBe(true);
  }
});

test('letters are left out, put in, replaced and swapped', () => {
  const random = numbers(5);
  const typos = new Set(Array.from({ length: 2000 }, () => mistype('kafka', random)));
  for (const typo of ['kafk', 'kafkka', 'kafxa', 'kakfa']) expect(typos).toContain(typo);
});

test('two letters swapped are one typo, two letters apart are two', () => {
  expect(isWithin(1, 'docker', 'dokcer')).toBe(true);
  expect(isWithin(1, 'docker', 'dacket')).toBe(false);
  expect(isWithin(2, 'docker', 'dacket')).toBe(true);
  expect(isWithin(2, 'docker', 'do')).toBe(false);
  expect(isWithin(0, '副本', '副本')).toBe(true);
});
