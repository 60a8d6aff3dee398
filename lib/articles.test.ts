import { expect, test } from 'vitest';
import { letter, magazine, oldMonitoring, reliableKafka, roundtable } from '../tests/magazine.ts';
import { desk, jane, kafka, monitoring, practice, shan, zeng } from '../tests/magazine-people.ts';
import { allArticles, articlesAbout, articlesBy, articlesIn, hasText, neighbours } from './articles.ts';

test('articles come newest first, of one day as the issue has them', () => {
  expect(allArticles(magazine, 'zh')).toEqual([reliableKafka, letter, roundtable, oldMonitoring]);
  expect(allArticles(magazine, 'en')).toEqual([reliableKafka, letter]);
});

test('a column, a contributor and a topic have their articles', () => {
  expect(articlesIn(magazine, practice, 'zh')).toEqual([reliableKafka, oldMonitoring]);
  expect(articlesBy(magazine, zeng, 'zh')).toEqual([reliableKafka, roundtable, oldMonitoring]);
  expect(articlesAbout(magazine, kafka, 'zh')).toEqual([reliableKafka, roundtable]);
});

test('a language has its own texts only', () => {
  expect(articlesAbout(magazine, monitoring, 'en')).toEqual([]);
  expect(articlesBy(magazine, jane, 'en')).toEqual([reliableKafka]);
  expect(articlesBy(magazine, desk, 'en')).toEqual([letter]);
});

test('a speaker without a credit has the interview', () => {
  const interview = { ...letter, credits: [], speakers: [shan] };
  const issues = [{ ...letter.issue, articles: [interview] }];
  expect(articlesBy({ issues }, shan, 'zh')).toEqual([interview]);
});

test('neighbours are those in the issue with a text in the language', () => {
  expect(neighbours(reliableKafka, 'zh')).toEqual({ previous: letter, next: roundtable });
  expect(neighbours(reliableKafka, 'en')).toEqual({ previous: letter });
  expect(neighbours(oldMonitoring, 'zh')).toEqual({});
});

test('a thing has a text in the languages of its bodies', () => {
  expect([hasText(letter, 'en'), hasText(roundtable, 'en')]).toEqual([true, false]);
});
