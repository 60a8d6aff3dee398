import { describe, expect, it } from 'vitest';
import { searchRecord, storeOf } from '../../../tests/search-store.ts';
import type { SearchRecord } from '../record.ts';
import { match } from './match.ts';
import { rerank } from './rerank.ts';

/** The order in which a page shows records that all match, beginning with the worst score. */
async function order(
  query: string,
  records: readonly SearchRecord[],
  scores: readonly number[] = [],
  synonyms: readonly (readonly string[])[] = [],
) {
  const store = await storeOf(records, { synonyms });
  const matches = await match(store, query, {
    typoTolerance: true,
    prefix: 'last',
    removeWordsIfNoResults: 'allOptional',
  });
  const hitOf = (doc: number) => ({ doc, score: scores[doc] ?? 1, record: records[doc] ?? searchRecord('') });
  const hits = [...matches.docs].reverse().map(hitOf);
  return rerank(store, matches, hits).map(({ record }) => record.objectID);
}

describe('of a page’s records those come first', () => {
  it('whose heading the query is, fillers and width aside', async () => {
    const records = [
      searchRecord('heading#', { heading: '复制 › ISR 与高水位', content: '……' }),
      searchRecord('longer#', { heading: 'ISR 与高水位的故事', content: 'ISR 与高水位' }),
      searchRecord('text#', { content: 'ISR 与高水位，ISR 与高水位。' }),
    ];
    expect((await order('ＩＳＲ 与高水位', records))[0]).toBe('heading#');
    expect((await order('复制 isr', records))[0]).toBe('heading#');
  });

  it('whose title the query is, where no heading stands before the text', async () => {
    const records = [
      searchRecord('section#', { title: 'Kafka', heading: 'Kafka 的历史' }),
      searchRecord('opening#', { title: 'Kafka' }),
    ];
    expect((await order('kafka', records))[0]).toBe('opening#');
  });

  it('in whose headings the words stand', async () => {
    const records = [
      searchRecord('text#', { content: '消息队列的重试与消息队列的幂等' }),
      searchRecord('heading#', { heading: '消息队列 › 幂等', content: '……' }),
    ];
    expect((await order('消息队列 幂等', records))[0]).toBe('heading#');
  });

  it('in which the words are near each other', async () => {
    const far = `Leader ${'与别的什么'.repeat(20)} election`;
    const records = [
      searchRecord('far#', { content: far }),
      searchRecord('near#', { content: `先说别的。leader election ${'很长的话'.repeat(30)}` }),
    ];
    expect((await order('leader election', records))[0]).toBe('near#');
  });

  it('in which they are near each other once, wherever else they stand', async () => {
    const records = [
      searchRecord('middle#', { content: `leader ${'与别的'.repeat(8)} election` }),
      searchRecord('near#', { content: `leader election ${'很长的话'.repeat(30)} leader` }),
    ];
    expect((await order('leader election', records))[0]).toBe('near#');
  });

  it('whose text has the word, not only their topics', async () => {
    const records = [
      searchRecord('topic#', { content: '就职于一家公司。', topics: ['异常检测'] }),
      searchRecord('text#', { content: '没有标注的数据用于异常检测' }),
    ];
    expect((await order('异常检测', records, [1.3, 1]))[0]).toBe('text#');
  });

  it('that have a run as it is, not only its pairs', async () => {
    const records = [
      searchRecord('pairs#', { content: '这副本地的画，同步到本同一处。' }),
      searchRecord('run#', { content: '很长的一段话里说到副本同步的事。' }),
    ];
    expect((await order('副本同步', records))[0]).toBe('run#');
  });

  it('in which the words that are there are near each other, where nothing has all of them', async () => {
    const records = [
      searchRecord('near#', { content: `${'很长的话'.repeat(20)}那些消息从此丢失。` }),
      searchRecord('far#', { content: `消息攒成一批。${'很长的话'.repeat(20)}也会丢失。` }),
    ];
    expect(await order('消息丢失', records)).toEqual(['near#', 'far#']);
  });

  it('whose heading is what was meant: the word with a typo, another name of the thing', async () => {
    const records = [
      searchRecord('longer#', { title: 'Kafka 控制器', content: 'Kafka，Kafka' }),
      searchRecord('named#', { title: 'Kafka', content: '消息系统' }),
    ];
    expect((await order('kafak', records, [1.5, 1]))[0]).toBe('named#');
    expect((await order('卡夫卡', records, [1.5, 1], [['Kafka', '卡夫卡']]))[0]).toBe('named#');
  });

  it('and the order of the scores is kept where the text decides nothing', async () => {
    const records = ['a#', 'b#', 'c#'].map((id) => searchRecord(id, { content: '同样的副本' }));
    expect(await order('副本', records)).toEqual(['c#', 'b#', 'a#']);
    expect(await order('副本', records, [2, 3, 1])).toEqual(['b#', 'a#', 'c#']);
  });
});
