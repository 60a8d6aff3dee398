import { expect, test } from 'vitest';
import { magazine } from '../tests/magazine.ts';
import { placeholder } from './placeholder.ts';
import { paramsInLanguages } from './static-params.ts';

test('gives the parameters of every language of the site', () => {
  expect(paramsInLanguages(magazine, ['id'], () => [{ id: '2017-10' }])).toEqual([
    { id: '2017-10', lang: 'zh' },
    { id: '2017-10', lang: 'en' },
  ]);
});

test('gives the placeholder where nothing is published', () => {
  expect(paramsInLanguages(magazine, ['slug'], () => [])).toEqual([{ lang: placeholder, slug: placeholder }]);
});

test('before the first article the site is in the default language', () => {
  expect(paramsInLanguages({ ...magazine, issues: [] }, [], () => [{}])).toEqual([{ lang: 'zh' }]);
});

test('of a thing that has more it gives the parameters alone', () => {
  const params = paramsInLanguages(magazine, ['slug'], (lang) => (lang === 'zh' ? magazine.columns : []));
  expect(params).toEqual(magazine.columns.map(({ slug }) => ({ lang: 'zh', slug })));
});
