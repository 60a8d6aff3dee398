import { expect, test } from 'vitest';
import { magazine, october, september } from '../../tests/magazine.ts';
import { drawCover, figuresOf } from './cover.ts';

test('is the same every time', () => {
  expect(drawCover(october, magazine, 'zh')).toEqual(drawCover(october, magazine, 'zh'));
});

test('differs from issue to issue', () => {
  expect(drawCover(october, magazine, 'zh').rooms).not.toEqual(drawCover(september, magazine, 'zh').rooms);
});

test('has a room for every article, and one for the numeral', () => {
  const { rooms, numerals } = drawCover(october, magazine, 'zh');
  expect(rooms.map(({ folio }) => folio)).toEqual([1, 2, 3]);
  expect(numerals.paths).toHaveLength(2);
});

test('columns have tones of their own', () => {
  const tones = drawCover(october, magazine, 'zh').rooms.map(({ tone }) => tone);
  expect(new Set(tones).size).toBe(3);
});

test('an untranslated title says its language', () => {
  expect(drawCover(september, magazine, 'en').rooms[0]?.lang).toBe('zh-Hans');
});

test('an issue without articles has a cover too', () => {
  const { rooms, numerals } = drawCover({ ...october, articles: [] }, magazine, 'zh');
  expect(rooms).toEqual([]);
  expect(numerals.paths).toHaveLength(2);
});

test.each([
  ['2017-10', '10'],
  ['总第 123 期', '123'],
  ['201710', '10'],
  ['冬季号', '10'],
])('of the number %s it shows %s', (number, figures) => {
  expect(figuresOf({ number, date: '2017-10-01' })).toBe(figures);
});
