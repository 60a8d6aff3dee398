import { expect, test } from 'vitest';
import { keyOf, placeOf } from './place.ts';

test.each([
  ['magazine.yml', { kind: 'magazine', slug: 'magazine' }],
  ['columns/practice.yml', { kind: 'column', slug: 'practice' }],
  ['topics/isr.md', { kind: 'topic', slug: 'isr' }],
  ['topics/isr.en.md', { kind: 'topic', slug: 'isr', lang: 'en' }],
  ['issues/2017-10/issue.md', { kind: 'issue', slug: '2017-10' }],
  ['issues/2017-10/issue.en.md', { kind: 'issue', slug: '2017-10', lang: 'en' }],
  ['issues/2017-10/kafka/index.md', { kind: 'article', slug: 'kafka', issue: '2017-10' }],
  ['issues/2017-10/kafka/index.en.md', { kind: 'article', slug: 'kafka', issue: '2017-10', lang: 'en' }],
])('%s says what it is', (path, expected) => {
  expect(placeOf(path)).toEqual(expected);
});

test.each([
  'README.md',
  'topics/isr.yml',
  'columns/practice.yaml',
  'constructor/x.md',
  'issues/2017-10/kafka.md',
  'issues/2017-10/kafka/notes.md',
  'issues/2017-10/kafka/deep/index.md',
  'topics/a.b.c.md',
  'topics/.md',
])('%s says nothing', (path) => {
  expect(placeOf(path)).toBeUndefined();
});

test('an article is known by its issue and slug', () => {
  expect(keyOf({ kind: 'article', slug: 'kafka', issue: '2017-10' })).toBe('2017-10/kafka');
  expect(keyOf({ kind: 'topic', slug: 'kafka' })).toBe('kafka');
});
