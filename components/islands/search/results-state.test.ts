import { expect, test } from 'vitest';
import { isAsked, searchOf, stateIn, toggled, unfiltered } from './results-state.ts';

test('an address says what is looked for, and reads back the same', () => {
  const search = '?q=副本 & “同步”&kind=article&topic=Kafka&topic=ISR&person=𠮷田&year=2017&sort=newest&page=3';
  const state = stateIn(`?${new URLSearchParams(search)}`, 'zh');
  expect(stateIn(searchOf(state, 'zh'), 'zh')).toEqual(state);
  expect(decodeURIComponent(searchOf(stateIn('?q=a&topic=Kafka&topic=ISR', 'zh'), 'zh'))).toBe(
    '?q=a&topic=Kafka&topic=ISR',
  );
});

test('texts are wanted in the language of the page, in another, or in all', () => {
  expect(stateIn('?q=a', 'zh').chosen.lang).toEqual(['zh']);
  expect(stateIn('?q=a&lang=en', 'zh').chosen.lang).toEqual(['en']);
  expect(stateIn('?q=a&lang=all', 'zh').chosen.lang).toEqual([]);
  expect(searchOf(toggled(stateIn('', 'zh'), 'lang', 'zh'), 'zh')).toBe('?lang=all');
  expect(searchOf(toggled(stateIn('', 'zh'), 'lang', 'en'), 'zh')).toBe('?lang=zh&lang=en');
});

test('what no reader could have chosen is as if it were not there', () => {
  for (const page of ['0', '-1', '1.5', 'x', '', 'NaN']) expect(stateIn(`?page=${page}`, 'zh').page).toBe(1);
  expect(stateIn('?page=1e9', 'zh').page).toBe(1000);
  expect(stateIn('?sort=<b>', 'zh').sort).toBe('best');
  expect(stateIn(`?q=${'长'.repeat(10_000)}`, 'zh').query).toHaveLength(512);
  expect(stateIn(`?${'topic=x&'.repeat(3)}topic=`, 'zh').chosen.topics).toEqual(['x']);
  expect(
    stateIn(`?${Array.from({ length: 99 }, (_, at) => `topic=${at}`).join('&')}`, 'zh').chosen.topics,
  ).toHaveLength(20);
});

test('lone surrogates survive no address', () => {
  const state = { ...stateIn('', 'zh'), query: 'a\ud800' };
  expect(stateIn(searchOf(state, 'zh'), 'zh').query).toBe('a\ufffd');
});

test('nothing is asked by an order or a page alone', () => {
  expect(isAsked(stateIn('?sort=newest&page=2', 'zh'), 'zh')).toBe(false);
  expect(isAsked(stateIn('?q=a', 'zh'), 'zh')).toBe(true);
  expect(isAsked(stateIn('?lang=all', 'zh'), 'zh')).toBe(true);
});

test('a choice goes back to the first page, and all can be undone but the words', () => {
  const state = toggled(stateIn('?q=a&page=4&sort=oldest', 'zh'), 'topics', 'Kafka');
  expect(searchOf(state, 'zh')).toBe('?q=a&topic=Kafka&sort=oldest');
  expect(searchOf(toggled(state, 'topics', 'Kafka'), 'zh')).toBe('?q=a&sort=oldest');
  expect(searchOf(unfiltered(toggled(state, 'lang', 'zh'), 'zh'), 'zh')).toBe('?q=a&sort=oldest');
});
