import { expect, it } from 'vitest';
import { keepTexts } from './keep-texts.ts';

it('what was made of a text is made once, until others need its room', () => {
  const made: string[] = [];
  const lengthOf = keepTexts((text) => {
    made.push(text);
    return text.length;
  }, 8);
  for (const text of ['副本', '副本', '同步', '高水位', '副本']) expect(lengthOf(text)).toBe(text.length);
  expect(made).toEqual(['副本', '同步', '高水位']);
  lengthOf('𠮷野');
  lengthOf('副本');
  expect(made).toEqual(['副本', '同步', '高水位', '𠮷野', '副本']);
});

it('a text beyond all room is made every time', () => {
  let times = 0;
  const count = keepTexts(() => ++times, 3);
  expect([count('副本同步'), count('副本同步')]).toEqual([1, 2]);
});
