import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { embeddedSort, pagefindSort } from './measure-engine.ts';
import { type ServedFolder, serveFolder } from './served-folder.ts';

let folder: string;
let site: ServedFolder;
const packed = gzipSync('副本同步');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-'));
  await mkdir(join(folder, 'search', '1a2b'), { recursive: true });
  await writeFile(join(folder, 'search', '1a2b', 'd0.bin'), packed);
  await writeFile(join(folder, 'search', '1a2b', 's0.bin'), packed);
  await writeFile(join(folder, 'embedded.html'), '<!doctype html><title>副本</title>');
  site = await serveFolder(folder);
});

afterEach(async () => {
  site.close();
  await rm(folder, { recursive: true });
});

const visit = async (path: string) => (await fetch(site.origin + path)).arrayBuffer();

test('what is asked for is counted by sort, each request on its own, and then forgotten', async () => {
  for (const path of ['/embedded.html', '/search/1a2b/d0.bin', '/search/1a2b/d0.bin', '/search/1a2b/s0.bin'])
    await visit(path);
  expect(await site.transfer(embeddedSort)).toEqual({
    requests: 3,
    bytes: { records: 2 * packed.byteLength, index: packed.byteLength },
  });
  expect(await site.transfer(embeddedSort)).toEqual({ requests: 0, bytes: {} });
});

test('files have their sorts by their names', () => {
  const sorts = (sortOf: (path: string) => string | undefined, paths: string[]) => paths.map(sortOf);
  expect(sorts(embeddedSort, ['/search/manifest.bin', '/search/1a/c1.bin', '/code/worker.js', '/page/x.js'])).toEqual([
    'index',
    'index',
    'code',
    undefined,
  ]);
  const pagefind = ['index/zh_1.pf_index', 'fragment/zh_1.pf_fragment', 'wasm.zh.pagefind', 'pagefind-entry.json?ts=1'];
  expect(sorts(pagefindSort, [...pagefind.map((file) => `/pagefind/${file}`), '/pagefind.html'])).toEqual([
    'index',
    'records',
    'code',
    'index',
    undefined,
  ]);
});
