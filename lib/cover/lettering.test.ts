import { expect, test } from 'vitest';
import { breakLines, fitLetters } from './lettering.ts';

const sizes = [46, 40, 35, 31, 27, 23, 20, 17];

test('Han breaks anywhere but before a closing mark', () => {
  expect(breakLines('两门手艺，一双手', 4)).toEqual(['两门手', '艺，一双', '手']);
});

test('the blank half of a mark may hang over the edge', () => {
  expect(breakLines('两门手艺，一双手', 4.5)).toEqual(['两门手艺，', '一双手']);
});

test('an opening mark stays with what it opens', () => {
  expect(breakLines('再读《架构师》一遍', 3)).toEqual(['再读', '《架构', '师》一', '遍']);
});

test('a Latin word is never parted', () => {
  expect(breakLines('把 MySQL 放进', 4)).toEqual(['把', 'MySQL', '放进']);
  expect(breakLines('Serialization', 3)).toBeUndefined();
});

test('a title breaks after its comma where that costs little size', () => {
  const fitted = fitLetters('Kafka 的数据可靠性，以及它的价格', { width: 390, height: 300 }, sizes, 1.28);
  expect(fitted?.lines).toEqual(['Kafka 的数据可靠性，', '以及它的价格']);
});

test('no line holds a lone character', () => {
  for (let width = 120; width < 400; width += 10) {
    const fitted = fitLetters('软件测试的未来是什么', { width, height: 300 }, sizes, 1.28);
    for (const line of fitted?.lines ?? []) expect([...line].length).toBeGreaterThan(1);
  }
});

test('a title that does not fit is left out', () => {
  expect(fitLetters('分布式系统中的可靠性与它的代价', { width: 60, height: 40 }, sizes, 1.28)).toBeUndefined();
});
