import { beforeAll, describe, expect, test } from 'vitest';
import { loadedModule } from '../../tests/benches.ts';
import { announcement, magazine, october, reliableKafka, roundtable, september } from '../../tests/magazine.ts';
import { bodyOf } from '../../tests/magazine-bodies.ts';
import { source } from '../../tests/magazine-source.ts';
import { bodyContext } from '../../tests/markdown-context.ts';
import type { Body } from '../body.ts';
import type { Lang, Magazine } from '../magazine.ts';
import { renderBody } from '../markdown/pipeline.ts';
import { issueLabel } from './issue-label.ts';
import type { SearchRecord } from './record.ts';
import { countSearchPages, type RecordSource, toRecords } from './records.ts';

const body = (...paragraphs: string[]): Body => ({
  html: '',
  sections: [{ id: '', title: '', level: 1, paragraphs }],
  mentions: [],
  turns: [],
  benchmarks: [],
  count: { han: 0, latinWords: 0 },
});

const withPages = new Map<Lang, readonly string[]>([
  ['zh', ['kafka', 'replication']],
  ['en', ['replication']],
]);

const recordSource = (of: Magazine): RecordSource => ({
  magazine: of,
  bodyOf: async (thing, lang) => {
    if ('issue' in thing) return bodyOf(thing, lang);
    const text = thing.texts[lang];
    return text && body(text.markdown);
  },
  topicIndex: async (lang) => ({
    entries: new Map((withPages.get(lang) ?? []).map((slug) => [slug, { hasPage: true }])),
  }),
});

async function recordsOf(from: RecordSource): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for await (const record of toRecords(from)) records.push(record);
  return records;
}

let records: readonly SearchRecord[] = [];
beforeAll(async () => {
  records = await recordsOf(recordSource(magazine));
});

const record = (objectID: string) => records.find((it) => it.objectID === objectID);

describe('Records of a magazine', () => {
  test('come in one order: the default language first, then articles newest first, announcements, topics, people', () => {
    expect(records.map(({ objectID }) => objectID)).toEqual([
      'zh/2017-10/kafka-in-depth#',
      'zh/2017-10/kafka-in-depth#isr',
      'zh/2017-10/letter#',
      'zh/2017-10/operations#',
      'zh/2017-10/operations#q1',
      'zh/2017-09/watching#',
      'zh/announcements/autumn-meeting#',
      'zh/topics/kafka#',
      'zh/topics/replication#',
      'zh/contributors/shan-xiao#',
      'zh/contributors/zeng-ming#',
      'zh/contributors/jane-doe#',
      'zh/contributors/desk#',
      'en/2017-10/kafka-in-depth#',
      'en/2017-10/letter#',
      'en/topics/replication#',
      'en/contributors/shan-xiao#',
      'en/contributors/zeng-ming#',
      'en/contributors/jane-doe#',
      'en/contributors/desk#',
    ]);
  });

  test('are the same each time', async () => {
    expect(JSON.stringify(await recordsOf(recordSource(magazine)))).toBe(JSON.stringify(records));
    expect(await countSearchPages(recordSource(magazine))).toBe(new Set(records.map((it) => it.articleID)).size);
  });

  test('of an article begin with deck and takeaways, and keep the id when its address changes', () => {
    expect(record('zh/2017-10/kafka-in-depth#')).toEqual({
      objectID: 'zh/2017-10/kafka-in-depth#',
      articleID: 'zh/2017-10/kafka-in-depth',
      kind: 'article',
      lang: 'zh',
      year: 2017,
      date: 1506988800,
      url: '/base/zh/issues/2017-10/kafka-reliability/',
      title: 'Kafka 的可靠性 <与> 代价',
      heading: '',
      hierarchy: { lvl0: '实践', lvl1: 'Kafka 的可靠性 <与> 代价', lvl2: null, lvl3: null },
      issue: '可靠的消息',
      column: '实践',
      topics: ['Kafka', '副本'],
      people: ['单晓', '曾明', 'Jane Doe'],
      type: 'content',
      position: 0,
      content: '副本 & ISR 怎样工作。\n副本越多，代价越大。\n先说 Kafka，再看 ISR。',
    });
    expect(record('zh/2017-10/kafka-in-depth#isr')).toMatchObject({
      url: '/base/zh/issues/2017-10/kafka-reliability/#isr',
      heading: 'ISR',
    });
  });

  test('say labels in their own language, and hold only texts of it', () => {
    expect(record('en/2017-10/kafka-in-depth#')).toMatchObject({
      issue: 'Messages you can trust',
      column: 'Practice',
      topics: ['Kafka', 'Replication'],
      people: ['Shan Xiao', 'Zeng Ming', 'Jane Doe'],
    });
    expect(records.filter(({ lang }) => lang === 'en').map(({ content }) => content)).not.toContain(
      '单晓写分布式系统。',
    );
    expect(record('en/contributors/shan-xiao#')?.content).toBe('South Wind Data');
  });

  test('of topics and people have their other names, and people one even without a word about them', () => {
    expect(record('zh/topics/replication#')).toMatchObject({
      kind: 'topic',
      title: '副本',
      content: '副本的定义。',
      aliases: ['备份', 'replication', 'Replication', 'replica'],
      topics: ['副本'],
    });
    expect(record('zh/contributors/shan-xiao#')).toMatchObject({
      kind: 'person',
      aliases: ['Shan Xiao'],
      content: '南风数据\n单晓写分布式系统。',
    });
    expect(record('zh/contributors/desk#')).toMatchObject({ title: '编辑部', content: '' });
    expect(record('zh/contributors/desk#')).not.toHaveProperty('date');
  });

  test('of an announcement lead to its place on the page of announcements', () => {
    expect(record('zh/announcements/autumn-meeting#')).toMatchObject({
      kind: 'announcement',
      url: '/base/zh/announcements/#autumn-meeting',
      content: '上海\n三天。',
      year: 2017,
      issue: '可靠的消息',
    });
    expect(record('en/announcements/autumn-meeting#')).toBeUndefined();
  });
});

test('A runnable table is found by its question, caption, what it shows and its parameters', async () => {
  const benchmark = { id: 'kafka-acks', article: reliableKafka, module: loadedModule, languages: ['zh'] };
  const article = { ...reliableKafka, benchmarks: [benchmark] };
  const from = recordSource({ ...magazine, issues: [{ ...october, articles: [article, roundtable] }, september] });
  const table = { id: 'kafka-acks', file: 'acks.bench.ts', anchor: 'acks', caption: '吞吐与副本', html: '', rows: [] };
  const all = await recordsOf({
    ...from,
    bodyOf: async (thing, lang) =>
      thing === article ? { ...body('正文。'), benchmarks: [table] } : from.bodyOf(thing, lang),
  });
  expect(all.filter(({ kind }) => kind === 'benchmark')).toMatchObject([
    {
      objectID: 'zh/benchmarks/kafka-acks#',
      url: '/base/zh/benchmarks/kafka-acks/',
      title: '等几个副本，要付多少吞吐？',
      heading: '吞吐与副本',
      topics: ['Kafka', '副本'],
      content: [
        '协议本身的代价',
        'acks=-1 时吞吐随副本增多而下降',
        '你的集群有多快',
        'acks: -1, 0',
        '副本数 replicas: 1, 4',
        'min.insync: 1, 不适用 N/A',
        'TPS 吞吐 (rec/s)',
      ].join('\n'),
    },
  ]);
  expect(all.findIndex(({ kind }) => kind === 'benchmark')).toBe(1);
});

test('A turn of a round table begins with the name of its speaker, as plain text', async () => {
  const speakers = [{ slug: 'shan-xiao', names: ['单晓'], name: '单晓' }];
  const markdown = '## 值夜班的是谁？ {#q1}\r\n\r\n单晓：是**监控**。\r\n\r\n也是我。\r\n';
  const { body: rendered } = await renderBody(source('roundtable.md', 'zh', markdown), { ...bodyContext, speakers });
  const from = recordSource(magazine);
  const all = await recordsOf({
    ...from,
    bodyOf: async (thing, lang) => (thing === roundtable ? rendered : from.bodyOf(thing, lang)),
  });
  expect(all.find(({ objectID }) => objectID === 'zh/2017-10/operations#q1')?.content).toBe('单晓：是监控。\n也是我。');
});

describe('What is not published', () => {
  test('is not found: no article, no language without a page, no topic without one', async () => {
    const before = { ...magazine, issues: [] };
    const ids = (await recordsOf(recordSource(before))).map(({ objectID }) => objectID);
    expect(ids).toEqual(['zh/announcements/autumn-meeting#']);
    expect(record('zh/topics/unused#')).toBeUndefined();
  });
});

test('Issues of one title are told apart by their number', () => {
  const same = { ...magazine, issues: [october, { ...september, title: october.title }] };
  expect(same.issues.map((issue) => issueLabel(same, issue, 'zh'))).toEqual(['可靠的消息 (10)', '可靠的消息 (9)']);
  expect(issueLabel(magazine, september, 'en')).toBe('看得见');
});

test('Two pages cannot share an id', async () => {
  const twice = { ...magazine, announcements: [announcement, announcement] };
  await expect(recordsOf(recordSource(twice))).rejects.toThrow('zh/announcements/autumn-meeting#');
});
