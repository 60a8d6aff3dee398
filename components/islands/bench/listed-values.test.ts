import { expect, test } from 'vitest';
import { parseValue } from './choice.ts';
import { groupedDigits, splitValues } from './listed-values.ts';

test.each([
  ['1,000', '1,000'],
  ['5, 12,000,000', '12,000,000'],
  ['１,０００', '1,000'],
  ['10,100,1000', '10,100'],
])('%s may be one number or several', (text, unclear) => {
  expect(groupedDigits(text)).toBe(unclear);
});

test.each(['1, 000', '1，000', '0.5,100', '1000,200', '16,32', '10万'])('%s is read in one way only', (text) => {
  expect(groupedDigits(text)).toBeUndefined();
});

test('numbers are read as tables write them', () => {
  const size = { name: '长度', headers: ['长度'], values: [100, 200], labels: {} };
  const read = splitValues('10万、1.8×10^5，１６, 1 034', 60).map((text) => parseValue(text, size));
  expect(read).toEqual([100_000, 180_000, 16, 1034]);
});

test('of a list without end only so many are read as can be run', () => {
  expect(splitValues('7,'.repeat(100_000), 60)).toHaveLength(60);
});
