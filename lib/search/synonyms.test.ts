import { expect, test } from 'vitest';
import { magazine } from '../../tests/magazine.ts';
import { fiveG, kafka, replication } from '../../tests/magazine-people.ts';
import { synonymGroups, toSynonyms } from './synonyms.ts';

test('The names of a topic in all languages mean the same: 副本 finds replication', () => {
  expect(synonymGroups({ topics: [replication] })).toEqual([
    { slug: 'replication', words: ['副本', 'Replication', '备份', 'replica'] },
  ]);
});

test('A name that differs only in case or width is the same name, and one name alone is no group', () => {
  expect(toSynonyms({ topics: [kafka] })).toEqual([]);
  const wide = { ...kafka, aliases: { zh: ['ｋａｆｋａ', ' '], en: ['卡夫卡'] } };
  expect(toSynonyms({ topics: [wide] })).toEqual([['Kafka', '卡夫卡']]);
});

test('Groups come in the order of the topics', () => {
  const groups = synonymGroups(magazine).map(({ slug }) => slug);
  expect(groups).toEqual(magazine.topics.map(({ slug }) => slug).filter((slug) => groups.includes(slug)));
  expect(groups).toContain(replication.slug);
  expect(groups).not.toContain(kafka.slug);
  expect(synonymGroups({ topics: [fiveG] }).length).toBeLessThanOrEqual(1);
});
