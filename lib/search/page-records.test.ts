import { describe, expect, test } from 'vitest';
import type { Section } from '../body.ts';
import { maxRecordBytes, pageRecords, RecordTooLarge, recordBytes } from './page-records.ts';
import type { SearchPage } from './search-page.ts';

const section = (id: string, title: string, level: number, ...paragraphs: string[]): Section => ({
  id,
  title,
  level,
  paragraphs,
});

const page = (sections: readonly Section[], more: Partial<SearchPage> = {}): SearchPage => ({
  articleID: 'zh/2017-10/kafka',
  kind: 'article',
  lang: 'zh',
  date: '2017-10-03',
  path: '/base/zh/issues/2017-10/kafka/',
  title: 'Kafka 的可靠性',
  group: '实践',
  topics: ['Kafka'],
  people: ['单晓'],
  sections,
  ...more,
});

const records = (of: SearchPage) => [...pageRecords(of)];

describe('Every section is a record', () => {
  test('found by its heading and those that it stands in, at its own address', () => {
    const all = records(
      page([
        section('', '', 1, '先说副本。'),
        section('isr', 'ISR', 2, '同步副本。'),
        section('高水位', '高水位', 3, '都写完的位置。', '再看。'),
        section('epoch', '纪元', 4, '更深一层。'),
        section('end', '结语', 2),
      ]),
    );
    expect(all.map(({ objectID, heading, position }) => [objectID, heading, position])).toEqual([
      ['zh/2017-10/kafka#', '', 0],
      ['zh/2017-10/kafka#isr', 'ISR', 1],
      ['zh/2017-10/kafka#高水位', 'ISR › 高水位', 2],
      ['zh/2017-10/kafka#epoch', 'ISR › 高水位 › 纪元', 3],
      ['zh/2017-10/kafka#end', '结语', 4],
    ]);
    expect(all.map(({ url }) => url.replace('/base/zh/issues/2017-10/kafka/', ''))).toEqual([
      '',
      '#isr',
      '#%E9%AB%98%E6%B0%B4%E4%BD%8D',
      '#epoch',
      '#end',
    ]);
    expect(all.map(({ hierarchy }) => [hierarchy.lvl2, hierarchy.lvl3])).toEqual([
      [null, null],
      ['ISR', null],
      ['ISR', '高水位'],
      ['ISR', '高水位 › 纪元'],
      ['结语', null],
    ]);
    expect(all[2]?.content).toBe('都写完的位置。\n再看。');
  });

  test('with the day of its page as seconds and year, and without either where there is no day', () => {
    const [record] = records(page([section('', '', 1)]));
    expect(record).toMatchObject({ date: Date.UTC(2017, 9, 3) / 1000, year: 2017 });
    const { date: _, ...undated } = page([section('', '', 1)]);
    expect(records(undated)[0]).not.toHaveProperty('date');
    expect(records(undated)[0]).not.toHaveProperty('year');
  });
});

describe('A long section', () => {
  const long = Array.from({ length: 200 }, (_, index) => `第 ${index} 段，𠮷野家的“副本”<b>\r\n${'字'.repeat(60)}。`);

  test('is several records with ids of their own, none larger than Algolia takes, and nothing is lost', () => {
    const all = records(page([section('', '', 1), section('isr', 'ISR', 2, ...long), section('end', '结语', 2)]));
    const ids = all.map(({ objectID }) => objectID);
    expect(ids.slice(0, 3)).toEqual(['zh/2017-10/kafka#', 'zh/2017-10/kafka#isr', 'zh/2017-10/kafka#isr~2']);
    expect(ids.at(-1)).toBe('zh/2017-10/kafka#end');
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => index));
    expect(Math.max(...all.map(recordBytes))).toBeLessThanOrEqual(maxRecordBytes);
    const parts = all.filter(({ objectID }) => objectID.includes('#isr'));
    expect(parts.map(({ content }) => content).join('\n')).toBe(long.join('\n'));
    expect(new Set(parts.map(({ url }) => url)).size).toBe(1);
  });

  test('of one paragraph without a sentence is split all the same', () => {
    const text = '𠮷'.repeat(6_000);
    const all = records(page([section('', '', 1, text)]));
    expect(all.map(({ content }) => content).join('')).toBe(text);
    expect(Math.max(...all.map(recordBytes))).toBeLessThanOrEqual(maxRecordBytes);
  });

  test('that cannot be split stops the build, which names it', () => {
    const title = '题'.repeat(maxRecordBytes / 6);
    expect(() => records(page([section('isr', 'ISR', 2, '副本')], { title }))).toThrow(RecordTooLarge);
    expect(() => records(page([section('isr', 'ISR', 2)], { title }))).toThrow(
      /zh\/2017-10\/kafka#isr takes \d+ bytes/,
    );
  });
});
