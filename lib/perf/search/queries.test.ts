import { expect, test } from 'vitest';
import { searchRecord } from '../../../tests/search-store.ts';
import { readWords } from './corpus-words.ts';
import { firstQueries } from './first-queries.ts';
import { isWithin } from './mistype.ts';
import { makeQueries, type QuerySet } from './queries.ts';

const subjects = ['副本同步', '日志压缩', '消息队列', '分布式事务', '缓存雪崩', '主从复制', '选举超时', '索引下推'];
const examples = '苹果 香蕉 葡萄 西瓜 大象 老虎 猴子 兔子'.split(' ');
const english = [
  'replication',
  'compaction',
  'queueing',
  'transaction',
  'stampede',
  'follower',
  'election',
  'pushdown',
];

/** Each subject in a section of its own, in Chinese and in English, among others that say nothing of it. */
const others = Array.from({ length: 60 }, (_, at) => searchRecord(`zh/other-${at}#`, { content: '其他。' }));
const about = subjects.flatMap((subject, at) => [
  searchRecord(`zh/${at}#a`, {
    title: `第${at}篇谈谈${subject}`,
    heading: `${subject}的原理`,
    content: `${subject}在高峰期的行为与平时不同。𠮷野家的例子说明了${subject}。Kafka 也一样，好比${examples[at]}。`,
  }),
  searchRecord(`en/${at}#a`, {
    lang: 'en',
    title: `Article ${at} about ${english[at]}`,
    heading: `How ${english[at]} works`,
    content: `What ${english[at]} does at peak times differs from ${english[at]}-free hours.`,
  }),
]);
const records = [...about, ...others];

const words = readWords(records);
const queries = makeQueries(words, 1);
const textsOf = (set: QuerySet) => queries[set].map(({ text }) => text);
const rightOf = (set: QuerySet, text: string) => {
  const query = queries[set].find((each) => each.text === text);
  return [...records.keys()].filter((doc) => query?.isRight(doc));
};

test('the same seed makes the same queries, another makes others', () => {
  expect(makeQueries(words, 1).fourHan.map(({ text }) => text)).toEqual(textsOf('fourHan'));
  expect(makeQueries(words, 2).fourHan.map(({ text }) => text)).not.toEqual(textsOf('fourHan'));
});

test('known headings are those that one record alone has', () => {
  expect(textsOf('headingsChinese')).toContain('副本同步的原理');
  expect(textsOf('headingsEnglish')).toContain('How replication works');
  expect(rightOf('headingsChinese', '副本同步的原理')).toEqual([0]);
  const twice = readWords([...records, searchRecord('zh/9#a', { heading: '副本同步的原理' })]);
  expect(makeQueries(twice, 1).headingsChinese.map(({ text }) => text)).not.toContain('副本同步的原理');
});

test('Han characters are cut anywhere in a run, and every text that holds them is right', () => {
  expect(textsOf('fourHan').every((text) => [...text].length === 4 && /^\p{Script=Han}+$/u.test(text))).toBe(true);
  expect(textsOf('twoHan').every((text) => [...text].length === 2)).toBe(true);
  expect(textsOf('twoHan')).toContain('𠮷野');
  expect(rightOf('twoHan', '𠮷野')).toHaveLength(subjects.length);
});

test('a typo is in a rare word, makes no other word, and means the texts with that word', () => {
  expect(queries.typos.length).toBeGreaterThan(20);
  for (const { text, meant = '', isRight } of queries.typos) {
    expect(english).toContain(meant);
    expect(isWithin(1, text, meant) && text !== meant).toBe(true);
    expect(isRight(english.indexOf(meant) * 2 + 1)).toBe(true);
  }
});

test('beginnings have four letters or more, and are not the whole word', () => {
  expect(queries.prefixes.length).toBeGreaterThan(5);
  for (const { text } of queries.prefixes) {
    expect(text.length).toBeGreaterThanOrEqual(4);
    expect(english.some((word) => word.startsWith(text) && word !== text)).toBe(true);
  }
});

test('three words name one section: two of its names, one of its text alone', () => {
  expect(queries.parts.length).toBeGreaterThan(0);
  for (const { text, isRight } of queries.parts) {
    const docs = [...records.keys()].filter(isRight);
    expect(docs).toHaveLength(1);
    expect(text.split(' ')).toHaveLength(3);
    const [doc = -1] = docs;
    expect(text.split(' ').every((word) => words.texts[doc]?.all.includes(word))).toBe(true);
    expect(text.split(' ').filter((word) => words.texts[doc]?.names.includes(word))).toHaveLength(2);
  }
});

test('absent words stand nowhere: no two of their Han characters together, no word within two typos', () => {
  expect(queries.absent).toHaveLength(60);
  for (const { text, isRight } of queries.absent) {
    expect(words.texts.some(({ all }) => all.includes(text))).toBe(false);
    const isLatin = /^[a-z]+$/.test(text);
    expect(isLatin && [...words.latin.keys()].some((word) => isWithin(2, text, word))).toBe(false);
    expect([...records.keys()].some(isRight)).toBe(false);
  }
});

test('a corpus without a word of English has no typos and no beginnings', () => {
  const chinese = readWords([searchRecord('zh/a#b', { content: '副本同步' })]);
  expect(makeQueries(chinese, 1)).toMatchObject({ typos: [], prefixes: [], headingsEnglish: [] });
});

test('a first query fills a page of results, and is not in every text', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    searchRecord(`zh/${at}#a`, {
      heading: at < 15 ? '副本 replication 同步' : '其他',
      content: at < 15 ? '副本 replication 同步的原理' : '每一篇都有的文字',
    }),
  );
  const first = firstQueries(readWords(many), 3, 1);
  expect(first).toHaveLength(3);
  expect(first.every((query) => /副本|replication|同步|原理/.test(query))).toBe(true);
  expect(firstQueries(readWords(records), 3, 1)).toEqual([]);
});
