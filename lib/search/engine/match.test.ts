import { describe, expect, it } from 'vitest';
import { searchRecord, storeOf } from '../../../tests/search-store.ts';
import { type MatchOptions, match } from './match.ts';

const texts: Readonly<Record<string, string>> = {
  isr: 'Kafka 的副本同步：ISR 与高水位。exactly once 需要幂等。',
  docker: 'Docker images are layers; dockerfile 里写明它们。',
  replication: 'Replication in practice: leader and followers.',
  react: 'useEffectEvent 与 useMemo，在 React 0.11.2 里。',
  family: '𠮷野家的订单系统用 C++ 与 Ｋａｆｋａ。',
  once: 'Once upon a time it was exactly that.',
  transaction: '分布式事务：两阶段提交与消息队列。',
};
const ids = Object.keys(texts);
const store = await storeOf(
  ids.map((id) => searchRecord(`${id}#`, { content: texts[id] ?? '' })),
  {
    synonyms: [
      ['副本', 'replication'],
      ['exactly once', '恰好一次'],
      ['MQ', '消息队列'],
      ['Theory of the React', '订单系统'],
    ],
  },
);
const usual: MatchOptions = { typoTolerance: true, prefix: 'last', removeWordsIfNoResults: 'allOptional' };

const find = (query: string, options: Partial<MatchOptions> = {}) => match(store, query, { ...usual, ...options });
const found = async (query: string, options: Partial<MatchOptions> = {}) =>
  [...(await find(query, options)).docs].map((doc) => ids[doc]).sort();

describe('a query finds the documents that have all its words', () => {
  it.each([
    ['kafka', ['family', 'isr']],
    ['kafka 高水位', ['isr']],
    ['KAFKA的副本', ['isr']],
    ['副本同步', ['isr']],
    ['本同', ['isr']],
    ['𠮷', ['family']],
    ['野家', ['family']],
    ['提', ['transaction']],
    ['c++', ['family']],
    ['0.11', ['react']],
    ['effect', ['react']],
    ['the docker', ['docker']],
    ['absentword', []],
    ['饕餮', []],
    ['饕餮粒子', []],
    ['z', []],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it.each([
    ['docker 是什么', ['docker']],
    ['什么是 kafka', ['family', 'isr']],
    ['如何', []],
  ])('but words of a question: %s', async (query, expected) => {
    expect(await found(query, { removeWordsIfNoResults: 'none' })).toEqual(expected);
  });

  it('an empty query, or one without any word, finds all in their order', async () => {
    for (const query of ['', '  ', '!!! —— 。', '.*', '\ud842'])
      expect([...(await find(query)).docs]).toEqual(ids.map((_, doc) => doc));
  });

  it('filters count before words become optional', async () => {
    expect(await found('kafka', { accept: (doc) => ids[doc] !== 'isr' })).toEqual(['family']);
    const { docs, relaxed } = await find('kafka layers', { accept: (doc) => ids[doc] === 'docker' });
    expect([[...docs].map((doc) => ids[doc]), relaxed]).toEqual([['docker'], true]);
  });
});

describe('the last word may go on', () => {
  it.each([
    ['dock', 'last', ['docker']],
    ['dock ', 'last', []],
    ['dock', 'none', []],
    ['dock lay', 'all', ['docker']],
    ['usee', 'last', ['react']],
    ['kaf', 'last', ['family', 'isr']],
  ] as const)('%s, %s', async (query, prefix, expected) => {
    expect(await found(query, { prefix, typoTolerance: false, removeWordsIfNoResults: 'none' })).toEqual(expected);
  });
});

describe('typos are forgiven', () => {
  it.each([
    ['dokcer', ['docker']],
    ['kafak', ['family', 'isr']],
    ['dockr', ['docker']],
    ['odcker', ['docker']],
    ['xdocker', ['docker']],
    ['ocker', ['docker']],
    ['replicatoin', ['isr', 'replication']],
    ['relpicatoin', ['isr', 'replication']],
    ['kaf', ['family', 'isr']],
    ['isx', []],
    ['doxxer', []],
  ])('%s', async (query, expected) => {
    if (query.startsWith('re')) expect(await found(query)).toContain('replication');
    else expect(await found(query)).toEqual(expected);
  });

  it('and told, so that they can be marked', async () => {
    expect((await find('dokcer ')).words).toEqual([
      { text: 'dokcer', isHan: false, isPrefix: false, alternatives: ['docker'] },
    ]);
  });

  it('unless they are not to be', async () => {
    expect(await found('dokcer', { typoTolerance: false })).toEqual([]);
  });

  it('also where each word is found, but not together', async () => {
    // `once` is a word of its own; with `layers` nobody has it.
    expect(await found('dockre layers', { removeWordsIfNoResults: 'none' })).toEqual(['docker']);
  });
});

describe('synonyms', () => {
  it.each([
    ['replication', ['isr', 'replication']],
    ['副本', ['isr', 'replication']],
    ['副本 leader', ['replication']],
    ['恰好一次', ['isr', 'once']],
    ['mq', ['transaction']],
    ['MQ 提交', ['transaction']],
    ['theory of the react', ['family']],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('stand also for a part of a run, with the rest of it', async () => {
    expect(await found('副本 replication')).toContain('replication');
    expect((await find('副本同步')).words[0]?.alternatives).toEqual(['replication', '同步']);
    expect((await find('副本机')).words[0]?.alternatives).toEqual(['replication']);
  });
});

it('a name of several words is found, but none of its words is marked by itself', async () => {
  const records = [searchRecord('a#', { content: 'Apache Kafka 由 Apache 维护' })];
  const names = await storeOf(records, { synonyms: [['Kafka', '卡夫卡', 'Apache Kafka']] });
  expect((await match(names, 'kafka', usual)).words[0]?.alternatives).toEqual(['卡夫卡']);
  expect((await match(names, '卡夫卡', usual)).docs).toHaveLength(1);
});

describe('words become optional when nothing has all of them', () => {
  it.each([
    ['kafka absentword', 'none', []],
    ['kafka absentword', 'allOptional', ['family', 'isr']],
    ['kafka absentword', 'lastWords', ['family', 'isr']],
    ['absentword kafka', 'lastWords', []],
    ['absentword kafka', 'firstWords', ['family', 'isr']],
    ['absentword otherabsent', 'allOptional', []],
    ['absentword 副本', 'allOptional', ['isr', 'replication']],
    ['如何理解分布式事务呢', 'allOptional', ['transaction']],
    ['幂等水位', 'allOptional', ['isr']],
    ['需幂等', 'allOptional', ['isr']],
    ['缺幂等', 'allOptional', []],
    ['幂等饕餮', 'allOptional', []],
  ] as const)('%s, %s', async (query, removeWordsIfNoResults, expected) => {
    const { docs, relaxed } = await find(query, { removeWordsIfNoResults });
    expect([...docs].map((doc) => ids[doc]).sort()).toEqual(expected);
    expect(relaxed).toBe(expected.length > 0);
  });

  it.each([
    ['kafka "absentword"', 'lastWords', []],
    ['kafka "absentword"', 'allOptional', []],
    ['absentword "kafka"', 'lastWords', ['family', 'isr']],
    ['absentword "kafka" "高水位"', 'firstWords', ['isr']],
    ['"absentword" "kafka"', 'firstWords', []],
  ] as const)('but no phrase: %s, %s', async (query, removeWordsIfNoResults, expected) => {
    expect(await found(query, { removeWordsIfNoResults, advancedSyntax: true })).toEqual(expected);
  });

  it('and those with most of them are first', async () => {
    const { docs } = await find('kafka 高水位 幂等 订单系统');
    expect(ids[docs[0] ?? -1]).toBe('isr');
  });
});

describe('phrases and exclusions', () => {
  const advanced = { advancedSyntax: true } as const;

  it.each([
    ['"exactly once"', ['isr']],
    ['“exactly once”', ['isr']],
    ['"once exactly"', []],
    ['"副本同步"', ['isr']],
    ['"Kafka 的副本"', ['isr']],
    ['"副本高水位"', []],
    ['exactly -isr', ['once']],
    ['-kafka -react', ['docker', 'once', 'replication', 'transaction']],
    ['kafka -"高水位"', ['family']],
    ['kafka -高水位', ['family']],
    ['"exactly once', ['isr']],
    ['"" kafka', ['family', 'isr']],
    ['two-phase kafka', ['family', 'isr']],
    ['"dokcer"', []],
  ])('%s', async (query, expected) => {
    expect(await found(query, advanced)).toEqual(expected);
  });

  it('are looked for in the two hundred best texts, which is told', async () => {
    const many = await storeOf(
      Array.from({ length: 201 }, (_, at) => searchRecord(`${at}#`, { content: 'exactly once' })),
    );
    const { docs, isExhaustive } = await match(many, '"exactly once"', { ...usual, ...advanced });
    expect([docs.length, isExhaustive]).toEqual([200, false]);
    expect((await find('"exactly once"', advanced)).isExhaustive).toBe(true);
  });

  it('mean nothing where the syntax is off', async () => {
    expect(await found('"once exactly"')).toEqual(['isr', 'once']);
  });
});

describe('attributes may be restricted', () => {
  it('to those in which the word is', async () => {
    expect(await found('kafka', { restrictSearchableAttributes: ['content'] })).toEqual(['family', 'isr']);
    expect(await found('kafka', { restrictSearchableAttributes: ['title'] })).toEqual([]);
    expect(await found('标题', { restrictSearchableAttributes: ['title'] })).toEqual([...ids].sort());
  });
});

describe('anything may be asked', () => {
  it.each([
    '副'.repeat(10_000),
    'a'.repeat(10_000),
    'a '.repeat(5_000),
    '"'.repeat(10_000),
    '-'.repeat(10_000),
    '\ud842'.repeat(10_000),
    '🎉'.repeat(5_000),
    '(?:a+)+$',
    '<script>alert(1)</script>',
    '__proto__ constructor toString',
  ])('%#', async (query) => {
    const { docs, scores } = await find(query, { advancedSyntax: true });
    expect(scores.length).toBe(docs.length);
    expect(docs.length).toBeLessThanOrEqual(ids.length);
  });
});
