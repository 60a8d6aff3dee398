import { describe, expect, it } from 'vitest';
import { searchRecord } from '../../../tests/search-store.ts';
import type { SearchRecord } from '../record.ts';
import { fromStored, toStored } from './stored-record.ts';

const day = Date.UTC(2017, 9, 1) / 1000;

describe('a record comes back as it was', () => {
  it.each<[string, SearchRecord]>([
    ['with little', searchRecord('zh/topics/isr#')],
    [
      'with all',
      searchRecord('zh/2017-10/a#b', {
        heading: 'ISR › 高水位',
        hierarchy: { lvl0: '专栏', lvl1: '标题', lvl2: 'ISR', lvl3: '高水位' },
        date: day,
        year: 2017,
        issue: '第 1 期',
        column: '架构',
        topics: ['Kafka', '副本'],
        people: ['𠮷田'],
        aliases: ['replica'],
        content: '行\r\n行',
      }),
    ],
    ['with a year of its own', searchRecord('a#', { date: day, year: 1999 })],
    ['with a day and no year', searchRecord('a#', { date: day })],
    ['with another hierarchy', searchRecord('a#', { hierarchy: { lvl0: 'x', lvl1: 'y', lvl2: 'z', lvl3: null } })],
    ['of another page than its name says', searchRecord('a#', { articleID: 'b' })],
  ])('%s', (_, record) => {
    const written: unknown[] = JSON.parse(JSON.stringify(toStored(record)));
    expect(fromStored(written)).toEqual(record);
    expect(Object.keys(fromStored(written) ?? {}).sort()).toEqual(Object.keys(record).sort());
  });
});

it('what follows from the rest is not written', () => {
  const record = searchRecord('zh/2017-10/a#b', { heading: 'ISR', date: day, year: 2017, content: '副本' });
  expect(JSON.stringify(toStored(record)).length).toBeLessThan(JSON.stringify(record).length / 2);
});

it('values of no record are none', () => {
  for (const values of [[], [null], ['文章', 1, 2, 3]]) expect(fromStored(values)).toBeUndefined();
});
