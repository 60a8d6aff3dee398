import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cacheStorage } from '../../tests/cache-storage.ts';
import { encodeManifest, type Manifest } from './index/manifest.ts';
import { openFolder } from './worker-files.ts';

// A site of literal files, and a cache storage as far as it is used, both as plain objects.

const address = 'https://magazine.test/base/search/manifest';
const folder = 'https://magazine.test/base/search/0123456789ab/';

const manifestOf = (version: string): Manifest => ({
  v: 1,
  version,
  size: 2,
  files: 2,
  bytes: 1234,
  packSize: 1,
  starts: [],
  heavy: 0,
  typoLetters: '',
  columns: [],
  distinct: 'articleID',
  searchable: [],
  synonyms: [],
});

const packed = (content: string | Uint8Array) => new Uint8Array(gzipSync(content));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

type Files = Map<string, () => Response>;

const siteOf = (entries: Readonly<Record<string, Uint8Array<ArrayBuffer>>>, version = '0123456789ab'): Files =>
  new Map([
    [address, () => new Response(packed(encodeManifest(manifestOf(version))))],
    ...Object.entries(entries).map(([name, bytes]) => [folder + name, () => new Response(bytes)] as const),
  ]);

function doorsOf(files: Files, caches?: CacheStorage) {
  const asked: string[] = [];
  const fetch = async (url: string, init?: RequestInit) => {
    asked.push(`${url.slice(url.lastIndexOf('/') + 1)} ${init?.cache}`);
    return files.get(url)?.() ?? new Response('Not found', { status: 404 });
  };
  return { asked, fetch, caches };
}

test('a file is fetched once and then taken from what is kept', async () => {
  const doors = doorsOf(siteOf({ 'd0.bin': packed('第一篇') }), cacheStorage());
  const index = await openFolder(address, doors);
  expect(text(await index.load('d0.bin'))).toBe('第一篇');
  expect(text(await index.load('d0.bin'))).toBe('第一篇');
  expect(doors.asked).toEqual(['manifest no-cache', 'd0.bin default']);
});

test('a host that unpacks what it serves is as good', async () => {
  const doors = doorsOf(siteOf({ 'd0.bin': new TextEncoder().encode('副本') as Uint8Array<ArrayBuffer> }));
  expect(text(await (await openFolder(address, doors)).load('d0.bin'))).toBe('副本');
});

test('a file that is not there, or a page in its place, is told by its name', async () => {
  const files = siteOf({});
  const index = await openFolder(address, doorsOf(files));
  await expect(index.load('s3.bin')).rejects.toMatchObject({
    kind: 'missing',
    message: expect.stringContaining('s3.bin'),
  });
  const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };
  files.set(`${folder}s3.bin`, () => new Response('<!doctype html>', html));
  await expect(index.load('s3.bin')).rejects.toMatchObject({ kind: 'missing' });
});

test('a truncated file is told, not kept, and fetched anew when it is asked for again', async () => {
  const whole = packed('一段足够长的文字，压缩以后仍然有好些字节。');
  const files = siteOf({ 'd0.bin': whole.slice(0, -12) as Uint8Array<ArrayBuffer> });
  const doors = doorsOf(files, cacheStorage());
  const index = await openFolder(address, doors);
  await expect(index.load('d0.bin')).rejects.toMatchObject({
    kind: 'broken',
    message: expect.stringContaining('d0.bin'),
  });
  files.set(`${folder}d0.bin`, () => new Response(whole));
  expect(text(await index.load('d0.bin'))).toContain('压缩以后');
  expect(doors.asked.at(-1)).toBe('d0.bin reload');
});

test('without a network the manifest and what is kept are enough, and the rest is told', async () => {
  const caches = cacheStorage();
  const online = await openFolder(address, doorsOf(siteOf({ 'd0.bin': packed('第一篇') }), caches));
  await online.load('d0.bin');
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  const offline = await openFolder(address, { fetch, caches });
  expect(text(await offline.load('d0.bin'))).toBe('第一篇');
  await expect(offline.load('d1.bin')).rejects.toMatchObject({ kind: 'unreachable' });
  await expect(openFolder(address, { fetch, caches: undefined })).rejects.toMatchObject({ kind: 'unreachable' });
});

test('a manifest that breaks off half-way is as good as none: the one that is kept is taken', async () => {
  const caches = cacheStorage();
  await openFolder(address, doorsOf(siteOf({}), caches));
  const fetch = async () =>
    new Response(
      new ReadableStream({
        start(body) {
          body.enqueue(new Uint8Array([0x1f, 0x8b]));
          body.error(new TypeError('network error'));
        },
      }),
    );
  expect((await openFolder(address, { fetch, caches })).manifest.version).toBe('0123456789ab');
  await expect(openFolder(address, { fetch, caches: undefined })).rejects.toMatchObject({ kind: 'unreachable' });
});

test('a new version deletes what was kept of the old one, and nothing of another site on the same host', async () => {
  const caches = cacheStorage();
  await openFolder(address, doorsOf(siteOf({}), caches));
  await caches.open('galley-search-of-another-site');
  await caches.open('theirs');
  await openFolder(address, doorsOf(siteOf({}, 'ba9876543210'), caches));
  expect(caches.names().sort()).toEqual(['galley-search-ba9876543210', 'galley-search-of-another-site', 'theirs']);
});

test('all of it is kept once, with word of how far it is', async () => {
  const doors = doorsOf(siteOf({ 'd0.bin': packed('一'), 'd1.bin': packed('二') }), cacheStorage());
  const index = await openFolder(address, doors);
  await index.load('d1.bin');
  expect(await index.weigh()).toEqual({ files: 2, kept: 1, bytes: 1234, isPossible: true });
  const told: number[] = [];
  expect(await index.keepAll(({ kept }) => told.push(kept))).toMatchObject({ files: 2, kept: 2 });
  expect(told).toEqual([2]);
  expect(doors.asked.filter((it) => it.startsWith('d'))).toHaveLength(2);
});

test('where storage is denied all is read from the site, and keeping is refused', async () => {
  const caches = { ...cacheStorage(), open: () => Promise.reject(new DOMException('denied', 'SecurityError')) };
  const doors = doorsOf(siteOf({ 'd0.bin': packed('一'), 'd1.bin': packed('二') }), caches);
  const index = await openFolder(address, doors);
  expect(text(await index.load('d0.bin'))).toBe('一');
  expect(await index.weigh()).toMatchObject({ isPossible: false });
  await expect(index.keepAll(() => {})).rejects.toMatchObject({ kind: 'full' });
});

test('a manifest that is none is told', async () => {
  for (const bytes of [packed('{"v":2}'), packed('<html>'), new Uint8Array([0x1f, 0x8b, 8])]) {
    const doors = doorsOf(new Map([[address, () => new Response(bytes)]]));
    await expect(openFolder(address, doors)).rejects.toMatchObject({ kind: 'broken' });
  }
});
