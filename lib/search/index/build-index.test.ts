import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexOptions, openFiles, searchRecord, storeOf } from '../../../tests/search-store.ts';
import { buildInMemory } from '../index-in-memory.ts';
import type { SearchRecord } from '../record.ts';
import { buildIndex } from './build-index.ts';
import { indexFileNames } from './file-names.ts';
import { toManifest } from './manifest.ts';

const words = '副本 同步 ISR 高水位 𠮷野家 Kafka replication leader follower useEffect 0.11.0'.split(' ');
const word = (index: number) => words[index % words.length] ?? '';

const many = (count: number): SearchRecord[] =>
  Array.from({ length: count }, (_, index) =>
    searchRecord(`zh/2017-10/a${Math.floor(index / 3)}#s${index}`, {
      title: `第 ${index} 篇：${word(index)}`,
      content: `${word(index + 1)}与${word(index * 7)}。\r\n编号 n${index}。`,
      topics: index % 2 === 0 ? ['Kafka', '副本'] : [],
      ...(index % 5 === 0 ? {} : { date: 1_506_816_000 - index * 86_400, year: 2017 }),
    }),
  );

async function* slowly(records: readonly SearchRecord[]) {
  for (const [index, record] of records.entries()) {
    if (index % 100 === 0) await new Promise((resolve) => setTimeout(resolve, index % 3));
    yield record;
  }
}

describe('an index', () => {
  it('is the same bytes for the same records, however they arrive', async () => {
    const records = many(1200);
    const [once, again] = await Promise.all([
      buildInMemory(records, indexOptions),
      buildInMemory(slowly(records), indexOptions),
    ]);
    expect(again.version).toMatch(/^[0-9a-f]{12}$/);
    expect(again).toEqual(once);
  });

  it('has another version when one letter differs', async () => {
    const records = many(3);
    const changed = records.map((record, at) => (at === 1 ? { ...record, content: `${record.content}！` } : record));
    const versions = await Promise.all([records, changed].map((list) => buildInMemory(list, indexOptions)));
    expect(versions[0]?.version).not.toBe(versions[1]?.version);
  });

  it('names all its files in its manifest', async () => {
    const { manifest, files } = await buildInMemory(many(900), { ...indexOptions, shardBytes: 300 });
    const read = toManifest(gunzipSync(manifest));
    expect(indexFileNames(read).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(read.files).toBe(files.length);
    expect(read.bytes).toBe(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  });

  it('holds as many records in a file as are wanted, without a wish one where there are few', async () => {
    const records = many(7);
    const stores = await Promise.all([storeOf(records), storeOf(records, { packSize: 3 })]);
    expect(stores.map(({ manifest }) => manifest.packSize)).toEqual([1, 3]);
    for (const store of stores) expect(await store.record(6)).toEqual(records[6]);
  });

  it('tells how many records it has read', async () => {
    const told: number[] = [];
    await buildInMemory(many(3), { ...indexOptions, onProgress: (done) => told.push(done) });
    expect(told).toEqual([1, 2, 3]);
  });

  it('passes its files on as they are made, none of which holds more memory than its bytes', async () => {
    const events: string[] = [];
    const read = (done: number) => events.push(`${done}`);
    await buildIndex(many(3), { ...indexOptions, packSize: 1, onProgress: read }, ({ name, bytes }) => {
      events.push(name);
      expect(bytes.buffer.byteLength).toBe(bytes.length);
      // By RFC 1952 the tenth byte names the system: unknown.
      expect(bytes[9]).toBe(255);
    });
    expect(events.slice(0, 6)).toEqual(['d0.bin', '1', 'd1.bin', '2', 'd2.bin', '3']);
  });

  it('of no records is an index', async () => {
    const store = await storeOf([]);
    expect(store.size).toBe(0);
    expect(await store.term('kafka')).toBeUndefined();
    expect(await store.groups()).toEqual({ kind: 'group', groups: new Uint32Array() });
  });
});

describe('the store gives back what was written', () => {
  const records = many(2500);

  it('every term is found in its shard with its documents', async () => {
    const store = await storeOf(records, { shardBytes: 300 });
    for (const index of [0, 1, 777, 2499]) {
      const entry = await store.term(`n${index}`);
      expect(entry && (await store.postings(entry)).docs).toEqual(Uint32Array.of(index));
    }
    const pair = await store.term('编号');
    expect(pair?.count).toBe(2500);
    expect(pair && (await store.postings(pair)).docs).toEqual(Uint32Array.from(records.keys()));
    expect(await store.term('𠮷野')).toBeDefined();
    expect(await store.term('absent')).toBeUndefined();
    expect(await store.term('')).toBeUndefined();
  });

  it('also among words that fold to signs, and such words themselves', async () => {
    const signs = [...'⑴⑵⑶⒜㈠㈡⒈⒉½ﷺ'];
    const odd = signs.flatMap((sign, at) =>
      [1, 2, 3, 4].map((time) => searchRecord(`a#${at}-${time}`, { content: `${sign} x${sign}${time} word${at}` })),
    );
    const store = await storeOf(odd, { shardBytes: 40 });
    for (const at of signs.keys()) expect((await store.term(`word${at}`))?.count).toBe(4);
    expect((await store.term('一'))?.count).toBe(4);
  });

  it('a word counts more in a heading than in a text, from 1 to 15', async () => {
    const store = await storeOf([
      searchRecord('a#', { content: '副本' }),
      searchRecord('b#', { heading: '副本' }),
      searchRecord('c#', { title: '副本', heading: '副本', content: '副本副本副本' }),
    ]);
    const entry = await store.term('副本');
    const [inText = 0, inHeading = 0, everywhere = 0] = entry ? (await store.postings(entry)).impacts : [];
    expect(inText).toBeGreaterThan(0);
    expect(inHeading).toBeGreaterThan(inText);
    expect(everywhere).toBeGreaterThan(inHeading);
    expect(everywhere).toBeLessThan(16);
  });

  it('a long list has its own file', async () => {
    const { store, asked } = openFiles(await buildInMemory(many(4000), indexOptions));
    const entry = await store.term('编号');
    expect(entry && (await store.postings(entry)).docs.length).toBe(4000);
    expect(asked).toContainEqual(expect.stringMatching(/^h\d/));
  });

  it('terms with a beginning come from as many shards as are wanted', async () => {
    const store = await storeOf(records, { shardBytes: 300 });
    const some = await store.termsFrom('n1', 2);
    const all = await store.termsFrom('n1', 1000);
    expect(some.isComplete).toBe(false);
    expect(all.isComplete).toBe(true);
    expect(all.entries.length).toBe(records.filter((_, index) => String(index).startsWith('1')).length);
    expect(some.entries.length).toBeLessThan(all.entries.length);
    expect((await store.termsFrom('absent', 3)).entries).toEqual([]);
  });

  it('facets, numbers and groups are those of the records', async () => {
    const store = await storeOf(records);
    const topics = await store.facet('topics');
    const dates = await store.number('date');
    const { groups } = await store.groups();
    records.forEach((record, doc) => {
      const ids = topics?.ids.subarray(topics.offsets[doc], topics.offsets[doc + 1]) ?? [];
      expect([...ids].map((id) => topics?.values[id])).toEqual(record.topics);
      expect(dates?.numbers[doc]).toBe(record.date ?? Number.NaN);
      expect(groups[doc]).toBe(Math.floor(doc / 3));
    });
    expect((await store.facet('year'))?.values).toEqual(['2017']);
    expect((await store.number('year'))?.numbers[1]).toBe(2017);
    expect(await store.facet('absent')).toBeUndefined();
  });

  it('groups may come apart', async () => {
    const store = await storeOf(['a#1', 'b#1', 'a#2', 'a#3', 'c#1', 'b#2'].map((id) => searchRecord(id)));
    expect([...(await store.groups()).groups]).toEqual([0, 1, 0, 0, 2, 1]);
  });

  it('the words that a mistyped one can mean are in order, with how often they are', async () => {
    const store = await storeOf(records);
    expect(await store.typoWords('k')).toEqual([{ word: 'kafka', frequency: expect.any(Number) }]);
    expect((await store.typoWords('l')).map(({ word }) => word)).toEqual(['leader']);
    expect(await store.typoWords('副')).toEqual([]);
    expect(await store.typoWords('1')).toEqual([]);
  });
});
