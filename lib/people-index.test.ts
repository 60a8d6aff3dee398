import { expect, test } from 'vitest';
import { magazine } from '../tests/magazine.ts';
import { peopleIndex } from './people-index.ts';

const linesOf = (lang: string) =>
  peopleIndex(magazine, lang).map(
    ({ letter, people }) => `${letter} ${people.map(({ person }) => person.slug).join(' ')}`,
  );

test('files Chinese names by pinyin, surnames as they are read in names', () => {
  expect(linesOf('zh')).toEqual(['B desk', 'J jane-doe', 'S shan-xiao', 'Z zeng-ming']);
});

test('counts the articles in which someone has any part', () => {
  const people = peopleIndex(magazine, 'zh').flatMap((group) => group.people);
  expect(people.find(({ person }) => person.slug === 'shan-xiao')?.articles).toBe(2);
});

test('leaves out those who have no page in the language', () => {
  expect(linesOf('fr')).toEqual([]);
});
