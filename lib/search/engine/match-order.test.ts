import { describe, expect, it } from 'vitest';
import { searchRecord, storeOf } from '../../../tests/search-store.ts';
import type { IndexOptions } from '../index/build-index.ts';
import { type MatchOptions, match } from './match.ts';

const usual: MatchOptions = { typoTolerance: true, prefix: 'last', removeWordsIfNoResults: 'allOptional' };
const fillers = Array.from({ length: 40 }, (_, at) => `别的第${at}篇文字`);

/** The texts that a query finds, the best first, among many others. */
async function order(query: string, texts: readonly string[], options: Partial<IndexOptions> = {}) {
  const all = [...texts, ...fillers];
  const records = all.map((content, at) => searchRecord(`${at}#`, { content }));
  const { docs } = await match(await storeOf(records, options), query, usual);
  return [...docs].map((doc) => all[doc]);
}

describe('of texts that say as much, those come first', () => {
  it('that have the word itself, not one that goes on', async () => {
    expect(await order('dock', ['docker image here', 'dock image here'])).toEqual([
      'dock image here',
      'docker image here',
    ]);
  });

  it('that have the word itself, not another name of it', async () => {
    const synonyms = [['leader', 'primary']];
    expect(await order('leader ', ['primary elected', 'leader elected'], { synonyms })).toEqual([
      'leader elected',
      'primary elected',
    ]);
  });

  it('that have the whole word, not a part of one', async () => {
    expect(await order('effect ', ['useEffect runs', 'effect runs'])).toEqual(['effect runs', 'useEffect runs']);
  });

  it('that have also the words of a question', async () => {
    expect(await order('什么是 kafka', ['kafka 的来历', '什么是 kafka'])).toEqual(['什么是 kafka', 'kafka 的来历']);
  });

  it('that have a rarer word', async () => {
    const often = ['kafka a', 'kafka b', 'kafka c', 'kafka d', 'kafka e'];
    expect((await order('absent kafka paxos', [...often, 'paxos f']))[0]).toBe('paxos f');
  });

  it('that have more of the words, when none has all', async () => {
    const two = Array.from({ length: 12 }, () => 'kafka leader');
    expect(await order('absentword kafka leader paxos', ['paxos', ...two])).toEqual([...two, 'paxos']);
  });
});

it('a text is not found by the least telling of many words alone', async () => {
  const common = Array.from({ length: 30 }, (_, at) => `kafka 第${at}篇`);
  expect(await order('kafka paxos raft zookeeper', [...common, 'paxos raft zookeeper'])).toEqual([
    'paxos raft zookeeper',
  ]);
});

describe('a query is read up to a bound', () => {
  it('of 512 characters, the last word of which may be cut and is no beginning', async () => {
    const blanks = ' '.repeat(500);
    expect(await order(`kafka${blanks}docker${'x'.repeat(40)}`, ['kafka docker'])).toEqual(['kafka docker']);
    expect(await order(`kafka${' '.repeat(503)}docker`, ['kafka docker', 'kafka dock'])).toEqual(['kafka dock']);
  });
});
