import { gunzipSync } from 'node:zlib';
import { openStore, type Store } from '../lib/search/engine/store.ts';
import type { IndexOptions } from '../lib/search/index/build-index.ts';
import { toManifest } from '../lib/search/index/manifest.ts';
import { buildInMemory, type IndexFiles } from '../lib/search/index-in-memory.ts';
import type { SearchRecord } from '../lib/search/record.ts';
import { settings } from '../lib/search/settings.ts';

/** The options of the site's own index. */
export const indexOptions: IndexOptions = {
  searchable: settings.searchable,
  facets: settings.facets.map(({ attribute }) => attribute),
  numbers: settings.numbers,
  distinct: settings.distinct,
  synonyms: [],
};

/** A record of an article's section in Chinese, with what a test says of it. */
export function searchRecord(objectID: string, given: Partial<SearchRecord> = {}): SearchRecord {
  const [articleID = ''] = objectID.split('#');
  const { title = '标题', heading = '' } = given;
  return {
    objectID,
    articleID,
    kind: 'article',
    lang: 'zh',
    position: 0,
    url: `/base/${objectID}`,
    title,
    heading,
    content: '',
    hierarchy: { lvl0: '文章', lvl1: title, lvl2: heading || null, lvl3: null },
    topics: [],
    people: [],
    type: 'content',
    ...given,
  };
}

/** The store of an index in memory, and the names of the files that were asked of it. */
export function openFiles({ manifest, files }: IndexFiles): { store: Store; asked: string[] } {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const asked: string[] = [];
  const load = async (name: string) => {
    asked.push(name);
    const bytes = byName.get(name);
    if (bytes === undefined) throw new Error(`There is no file ${name}.`);
    return gunzipSync(bytes);
  };
  return { store: openStore(toManifest(gunzipSync(manifest)), load), asked };
}

/** The store of an index over records. */
export async function storeOf(records: readonly SearchRecord[], options: Partial<IndexOptions> = {}): Promise<Store> {
  return openFiles(await buildInMemory(records, { ...indexOptions, ...options })).store;
}
