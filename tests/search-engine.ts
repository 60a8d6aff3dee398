import { createEngine } from '../lib/search/engine/engine.ts';
import type { Store } from '../lib/search/engine/store.ts';
import type { IndexOptions } from '../lib/search/index/build-index.ts';
import type { SearchRecord } from '../lib/search/record.ts';
import { settings } from '../lib/search/settings.ts';
import { searchRecord, storeOf } from './search-store.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a test asks an engine, by the paths of Algolia's API, as its client does. */
export interface AskedEngine {
  /** One query by `*` `/queries`; its result. */
  readonly ask: (query: Json) => Promise<Json>;
  /** The status and content of a request with any path and body. */
  readonly send: (path: string, body: unknown) => Promise<{ readonly status: number; readonly content: Json }>;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

export function engineOver(store: Store): AskedEngine {
  const engine = createEngine({ store, now: () => 0, indexName: 'galley', settings });
  const send: AskedEngine['send'] = async (path, body) => {
    const data = typeof body === 'string' ? body : JSON.stringify(body);
    const { status, content } = await engine.handle({ method: 'POST', url: `https://host${path}`, headers: {}, data });
    return { status, content: JSON.parse(content) };
  };
  return {
    send,
    async ask(query) {
      const { content } = await send('/1/indexes/*/queries', { requests: [{ indexName: 'galley', ...query }] });
      const [result] = Array.isArray(content.results) ? content.results : [content];
      if (!isJson(result)) throw new Error('There is no result.');
      return result;
    },
  };
}

/** Articles, of which two have several sections, a topic and an English text. */
export const engineRecords: readonly SearchRecord[] = [
  searchRecord('zh/2017-10/kafka#', {
    title: 'Kafka 的可靠性',
    content: '副本同步决定消息会不会丢。Kafka 把日志写到多个副本。',
    year: 2017,
    date: 1506816000,
    column: '推荐文章',
    topics: ['Kafka', '副本'],
    people: ['编辑部'],
    hierarchy: { lvl0: '推荐文章', lvl1: 'Kafka 的可靠性', lvl2: null, lvl3: null },
  }),
  searchRecord('zh/2017-10/kafka#isr', {
    title: 'Kafka 的可靠性',
    heading: 'ISR',
    content: '与 leader 保持副本同步的集合，𠮷字也在。',
    year: 2017,
    date: 1506816000,
    position: 1,
    column: '推荐文章',
    topics: ['Kafka', '副本'],
    people: ['编辑部'],
  }),
  searchRecord('zh/2017-09/docker#', {
    title: '把 MySQL 放进 Docker',
    content: 'Docker 容器里的数据库，<b>不是</b>玩具。副本同步也要考虑。',
    year: 2016,
    date: 1475280000,
    column: '观点',
    topics: ['Docker', 'Best Sellers'],
    people: ['王晓波'],
  }),
  searchRecord('zh/topics/kafka#', { kind: 'topic', title: 'Kafka', content: '分布式消息系统。', topics: ['Kafka'] }),
  searchRecord('en/2017-10/letter#', {
    lang: 'en',
    kind: 'letter',
    title: 'The architect and AI',
    content: 'Kafka is mentioned once. useEffect is not.',
    year: 2017,
    date: 1506816000,
    people: ['The Editors'],
  }),
];

export const engine = async (records = engineRecords, options: Partial<IndexOptions> = {}) =>
  engineOver(await storeOf(records, options));
