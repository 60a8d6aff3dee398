import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexOptions, searchRecord } from '../../../tests/search-store.ts';
import { toManifest } from '../index/manifest.ts';
import { buildInMemory } from '../index-in-memory.ts';
import { openStore } from './store.ts';

const records = Array.from({ length: 3000 }, (_, index) =>
  searchRecord(`zh/2017-10/a${index % 7}#${index}`, {
    content: `第 ${index} 段讲 Kafka 的副本同步与 w${index} ${'很'.repeat(index % 9)}`,
    ...(index % 3 === 0 ? {} : { date: index * 1000 }),
    topics: [`题目${index % 40}`],
  }),
);
const index = await buildInMemory(records, indexOptions);
const manifest = toManifest(gunzipSync(index.manifest));
const files = new Map(index.files.map(({ name, bytes }) => [name, new Uint8Array(gunzipSync(bytes))]));
const bytesOf = (name: string) => files.get(name) ?? new Uint8Array();

/** Asks the store for something in every kind of file. */
function askAll(change: (bytes: Uint8Array, name: string) => Uint8Array) {
  const store = openStore(manifest, async (name) => change(bytesOf(name), name));
  const postings = async (term: string) => {
    const entry = await store.term(term);
    return entry && store.postings(entry);
  };
  return Promise.allSettled([
    postings('副本'),
    postings('kafka'),
    postings('w77'),
    store.facet('topics'),
    store.number('date'),
    store.groups(),
    store.typoWords('k'),
    store.record(2999),
  ]);
}

const reasons = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));

describe('a damaged file', () => {
  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['empty', () => new Uint8Array()],
    ['something else', () => new TextEncoder().encode('<!doctype html><title>404</title>')],
    ['all ones', (bytes: Uint8Array) => bytes.slice().fill(255)],
  ])('%s is told by its name', async (_, change) => {
    const told = reasons(await askAll(change));
    expect(told.length).toBeGreaterThan(5);
    for (const reason of told) expect(reason).toMatch(/The file [scthd]\d+\.bin of the search index is damaged\./);
  });

  it('in any one byte ends in an answer or in such an error, and makes room for nothing beyond the index', async () => {
    for (let at = 0; at < 300; at += 1) {
      const told = reasons(
        await askAll((bytes) => {
          const changed = bytes.slice();
          changed[at % bytes.length] = (at * 37) & 255;
          return changed;
        }),
      );
      for (const reason of told) expect(reason).toMatch(/is damaged/);
    }
  });

  it('is asked for again: what failed is not remembered', async () => {
    let isDown = true;
    const store = openStore(manifest, async (name) => {
      if (isDown) throw new Error(`${name} cannot be loaded`);
      return bytesOf(name);
    });
    await expect(store.term('副本')).rejects.toThrow(/s\d+\.bin cannot be loaded/);
    await expect(store.record(0)).rejects.toThrow('d0.bin cannot be loaded');
    await expect(store.facet('topics')).rejects.toThrow(/c\d+\.bin cannot be loaded/);
    isDown = false;
    expect(await store.term('副本')).toBeDefined();
    expect(await store.record(0)).toEqual(records[0]);
    expect(await store.facet('topics')).toBeDefined();
  });
});

it('a manifest that is none is told as such', () => {
  for (const text of ['', '{}', 'null', '[]', '<html>', '{"v":2,"version":"a","size":1,"starts":[]}'])
    expect(() => toManifest(new TextEncoder().encode(text))).toThrow(
      'The file manifest of the search index is damaged.',
    );
});

it('what is loaded is asked for once, and kept up to a bound', async () => {
  const asked: string[] = [];
  const store = openStore(manifest, async (name) => {
    asked.push(name);
    return bytesOf(name);
  });
  await Promise.all([store.record(0), store.record(0), store.term('副本'), store.term('副本')]);
  expect(asked.length).toBe(2);
  for (let doc = 0; doc < 1000; doc += 1) await store.record(doc);
  asked.length = 0;
  await store.record(999);
  await store.record(0);
  expect(asked).toEqual(['d0.bin']);
});
