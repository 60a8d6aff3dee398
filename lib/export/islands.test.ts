import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { themeLine } from '../theme.ts';
import { bundleIslands, elementsOf, readIsland, readIslandManifest } from './islands.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-islands-'));
  for (const folder of ['components/islands', 'lib']) await cp(folder, join(root, folder), { recursive: true });
  // Search is made of libraries.
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

test('a file with a hyphen in its name defines the element of that name', () => {
  const islands = ['words.ts', 'theme-switch.ts', 'bench/live-table.ts'].map((file) => `components/islands/${file}`);
  expect(elementsOf([...islands, 'lib/share-image/title-lines.ts'])).toEqual(['theme-switch']);
});

test('the manifest names each module and the elements in it, and nothing old stays beside it', async () => {
  await bundleIslands(root);
  await writeFile(join(root, '.galley', 'islands', 'reader.00000000.js'), 'old');
  const manifest = await bundleIslands(root);
  expect(await readIslandManifest(root)).toEqual(manifest);
  expect(manifest.reader?.elements).toEqual([
    'announcement-status',
    'code-copy',
    'contents-list',
    'figure-zoom',
    'footnote-preview',
    'reading-progress',
    'site-search',
    'theme-switch',
  ]);
  expect(manifest.search?.elements).toEqual(['search-page']);
  expect(Object.keys(manifest).sort()).toEqual([
    'bench',
    'bench-frame',
    'bench-table',
    'reader',
    'search',
    'search-box',
    'search-results',
    'search-shared',
    'search-worker',
  ]);
  const files = await readdir(join(root, '.galley', 'islands'));
  expect(files.sort()).toEqual(['manifest.json', ...Object.values(manifest).map(({ file }) => file)].sort());
});

test('each element that the manifest names is defined in its module', async () => {
  for (const { file, elements } of Object.values(await bundleIslands(root))) {
    const source = await readFile(join(root, '.galley', 'islands', file), 'utf8');
    for (const element of elements) expect(source).toContain(`customElements.define("${element}"`);
  }
});

test('only a published file is read', async () => {
  const { reader } = await bundleIslands(root);
  expect(await readIsland(root, reader?.file ?? '')).toContain('customElements');
  expect(await readIsland(root, 'manifest.json')).toBeUndefined();
  expect(await readIsland(root, '../../package.json')).toBeUndefined();
});

test('a page without a runnable table downloads at most 4 kB of script, the theme line included', async () => {
  const { reader } = await bundleIslands(root);
  const source = (await readIsland(root, reader?.file ?? '')) ?? '';
  expect(gzipSync(source).length + gzipSync(themeLine).length).toBeLessThanOrEqual(4096);
});

test('a page with a runnable table downloads at most 12 kB of script before Run is pressed', async () => {
  const { reader, bench } = await bundleIslands(root);
  const sources = await Promise.all([reader, bench].map((it) => readIsland(root, it?.file ?? '')));
  const sizes = sources.map((source) => gzipSync(source ?? '').length);
  expect(sizes.every((size) => size > 100)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, gzipSync(themeLine).length)).toBeLessThanOrEqual(12_000);
});

test('the search page downloads at most 4 kB of script before anything is asked', async () => {
  const { reader, search } = await bundleIslands(root);
  const sources = await Promise.all([reader, search].map((it) => readIsland(root, it?.file ?? '')));
  const sizes = sources.map((source) => gzipSync(source ?? '').length);
  expect(sizes.reduce((sum, size) => sum + size, gzipSync(themeLine).length)).toBeLessThanOrEqual(4096);
});

test('search is fetched by names with hashes: the box and what it imports, and their worker', async () => {
  const manifest = await bundleIslands(root);
  const sourceOf = async (name: string) => (await readIsland(root, manifest[name]?.file ?? '')) ?? '';
  for (const name of ['search-box', 'search-shared']) expect(await sourceOf('reader')).toContain(manifest[name]?.file);
  expect(await sourceOf('search')).toContain(manifest['search-results']?.file);
  expect(await sourceOf('search-shared')).toContain(manifest['search-worker']?.file);
  for (const name of ['search-box', 'search-results', 'search-shared', 'search-worker'])
    expect(manifest[name]?.file).toMatch(/^search-[a-z]+\.[0-9a-zA-Z]{8}\.js$/);
});

test('each module names the file that it fetches later, the frame with its hash', async () => {
  const manifest = await bundleIslands(root);
  const sourceOf = (name: string) => readIsland(root, manifest[name]?.file ?? '');
  expect(await sourceOf('bench')).toContain(manifest['bench-table']?.file);
  expect(await sourceOf('bench-table')).toContain(manifest['bench-frame']?.file);
  expect(manifest['bench-frame']?.file).toMatch(/^bench-frame\.[0-9a-f]{8}\.html$/);
});
