import { toAlgoliaSettings, toAlgoliaSynonyms, toReplicaSettings } from '../lib/search/push/algolia-settings.ts';
import { pushClient } from '../lib/search/push/push-client.ts';
import { type Push, type PushSummary, pushIndex } from '../lib/search/push/push-index.ts';
import type { SearchRecord } from '../lib/search/record.ts';
import { synonymGroups } from '../lib/search/synonyms.ts';
import { AlgoliaServer, type Asked, type Trouble } from './algolia-server.ts';
import { magazine } from './magazine.ts';

const key = 'admin-secret';
const target = { appId: 'ABC123', adminKey: key, index: 'architect' };

/** A section of an article. */
export const recordOf = (number: number): SearchRecord => ({
  objectID: `zh/2017-10/kafka#第${number}节`,
  articleID: 'zh/2017-10/kafka',
  kind: 'article',
  lang: 'zh',
  year: 2017,
  date: 1506816000,
  position: number,
  url: `/base/zh/issues/2017-10/kafka/#s${number}`,
  title: 'Kafka 的可靠性',
  heading: `第 ${number} 节`,
  content: '𠮷野家的副本“写完”才算。',
  hierarchy: { lvl0: '实践', lvl1: 'Kafka 的可靠性', lvl2: `第 ${number} 节`, lvl3: null },
  topics: ['Kafka'],
  people: ['单晓'],
  type: 'content',
});

/** What is not as usual. */
export interface SceneOptions extends Partial<Push> {
  readonly count?: number;
  readonly slowness?: number;
  readonly trouble?: (asked: Asked, count: number) => Trouble;
  readonly taken?: ConstructorParameters<typeof AlgoliaServer>[0]['taken'];
  readonly key?: string;
  /** Records that stand in the live index before. */
  readonly live?: number;
}

export interface Scene {
  readonly server: AlgoliaServer;
  readonly push: () => Promise<PushSummary>;
  /** What the push said of its progress. */
  readonly told: readonly string[];
  /** What the server was asked for, `batch architect_tmp_1`. */
  readonly asked: () => readonly string[];
}

/** A server, and a push to it that waits for a task by asking again at once. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const { count = 3, slowness = 0, trouble, taken, live, ...more } = options;
  const server = new AlgoliaServer({
    appId: target.appId,
    key,
    slowness,
    ...(trouble === undefined ? {} : { trouble }),
    ...(taken === undefined ? {} : { taken }),
  });
  const port = await server.start();
  if (live !== undefined)
    for (let number = 0; number < live; number++) server.index('architect').records.set(`old ${number}`, {});
  const host = (url: string) => ({ url, port, accept: 'readWrite', protocol: 'http' }) as const;
  const client = pushClient(
    { ...target, adminKey: more.key ?? key },
    { hosts: [host('127.0.0.1'), host('localhost')], timeouts: { connect: 300, read: 300, write: 300 } },
  );
  async function* records() {
    for (let number = 0; number < count; number++) yield recordOf(number);
  }
  const told: string[] = [];
  const push = () =>
    pushIndex({
      client,
      index: 'architect',
      temporary: 'architect_tmp_1',
      survey: { records: count },
      records,
      settings: toAlgoliaSettings(['en', 'zh']),
      replicaSettings: (order) => toReplicaSettings(['en', 'zh'], order),
      synonyms: toAlgoliaSynonyms(synonymGroups(magazine)),
      force: false,
      signal: new AbortController().signal,
      onProgress: (sent, what) => told.push(`${sent} ${what}`),
      delay: () => 0,
      ...more,
    });
  return { push, told, server, asked: () => server.asked.map(({ what }) => what) };
}
