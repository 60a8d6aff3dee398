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

/** A searcher over a site, of which the files that are asked for so are other ones than they should be. */
async function scene(isOther: (name: string, cache: RequestCache | undefined) => boolean) {
  const { version, manifest, files } = await buildInMemory(records, indexOptions);
  const site = new Map([
    [`${folder}manifest.bin`, manifest],
    ...files.map(({ name, bytes }) => [`${folder}${version}/${name}`, bytes] as const),
  ]);
  const asked: string[] = [];
  const fetch = async (url: string, init?: RequestInit) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    asked.push(`${name} ${init?.cache}`);
    const bytes = isOther(name, init?.cache) ? gzipSync('another file, and whole') : site.get(url);
    return new Response(new Uint8Array(bytes ?? []), { status: bytes ? 200 : 404 });
  };
  const doors = { fetch, caches: cacheStorage() };
  const open = () => new Searcher({ index: 'galley', manifest: `${folder}manifest.bin`, doors, now: () => 0 });
  return { asked, open };
}

const hitsOf = async (searcher: Searcher) => JSON.parse((await searcher.search(request)).content).results[0].nbHits;

for (const kind of ['s', 'd'])
  test(`a file ${kind}… that is whole but another one is told, not kept, and fetched anew past every cache`, async () => {
    let isWrong = true;
    const { asked, open } = await scene((name) => isWrong && name.startsWith(kind));
    const searcher = open();
    for (const _ of [1, 2]) await expect(searcher.search(request)).rejects.toThrow(`The file ${kind}0.bin`);
    isWrong = false;
    expect(await hitsOf(searcher)).toBe(1);
    const times = ['default', 'reload', 'reload', 'reload'];
    expect(asked.filter((it) => it.startsWith(`${kind}0.bin`))).toEqual(times.map((it) => `${kind}0.bin ${it}`));
    // The next page finds what is whole.
    expect(await hitsOf(open())).toBe(1);
  });

test('files that are wrong only where they were kept cost a request each, and nobody hears of them', async () => {
  const { open } = await scene((_, cache) => cache === 'default');
  const searcher = open();
  expect(await Promise.all([hitsOf(searcher), hitsOf(searcher)])).toEqual([1, 1]);
});
