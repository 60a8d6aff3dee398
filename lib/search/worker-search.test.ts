import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cacheStorage } from '../../tests/cache-storage.ts';
import { indexOptions, searchRecord } from '../../tests/search-store.ts';
import { buildInMemory } from './index-in-memory.ts';
import { Searcher } from './worker-search.ts';

const folder = 'https://magazine.test/base/search/';
const records = ['副本', '同步', 'kafka'].map((content) => searchRecord(`zh/${content}#`, { content }));
const request = {
  method: 'POST',
  url: 'https://embedded.invalid/1/indexes/*/queries',
  headers: {},
  data: JSON.stringify({ requests: [{ indexName: 'galley', query: '副本' }] }),
} as const;

/** A searcher over a site, of which files that begin so are something else than they should be. */
async function scene(kind: string) {
  const { version, manifest, files } = await buildInMemory(records, indexOptions);
  const site = new Map([
    [`${folder}manifest.bin`, manifest],
    ...files.map(({ name, bytes }) => [`${folder}${version}/${name}`, bytes] as const),
  ]);
  const asked: string[] = [];
  let isWrong = true;
  const fetch = async (url: string, init?: RequestInit) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    asked.push(`${name} ${init?.cache}`);
    const isOther = isWrong && url.startsWith(`${folder}${version}/${kind}`);
    const bytes = isOther ? gzipSync('another file, and whole') : site.get(url);
    return new Response(new Uint8Array(bytes ?? []), { status: bytes ? 200 : 404 });
  };
  const caches = cacheStorage();
  const options = { index: 'galley', manifest: `${folder}manifest.bin`, doors: { fetch, caches }, now: () => 0 };
  const mend = () => {
    isWrong = false;
  };
  return { asked, mend, open: () => new Searcher(options) };
}

const hitsOf = async (searcher: Searcher) => JSON.parse((await searcher.search(request)).content).results[0].nbHits;

for (const kind of ['s', 'd'])
  test(`a file ${kind}… that is whole but another one is told, not kept, and fetched anew past every cache`, async () => {
    const { asked, mend, open } = await scene(kind);
    const searcher = open();
    for (const _ of [1, 2]) await expect(searcher.search(request)).rejects.toThrow(`The file ${kind}0.bin`);
    mend();
    expect(await hitsOf(searcher)).toBe(1);
    expect(asked.filter((it) => it.startsWith(`${kind}0.bin`))).toEqual([
      `${kind}0.bin default`,
      `${kind}0.bin reload`,
      `${kind}0.bin reload`,
    ]);
    // The next page finds what is whole.
    expect(await hitsOf(open())).toBe(1);
  });
