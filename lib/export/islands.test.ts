import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { themeLine } from '../theme.ts';
import { bundleIslands, elementsOf, readIsland, readIslandManifest } from './islands.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-islands-'));
  for (const folder of ['components/islands', 'lib']) await cp(folder, join(root, folder), { recursive: true });
});

afterAll(() => rm(root, { recursive: true, force: true }));

test('a file with a hyphen in its name defines the element of that name', () => {
  const files = ['components/islands/words.ts', 'components/islands/theme-switch.ts', 'lib/share-image/title-lines.ts'];
  expect(elementsOf(files)).toEqual(['theme-switch']);
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
    'theme-switch',
  ]);
  const files = await readdir(join(root, '.galley', 'islands'));
  expect(files.sort()).toEqual(['manifest.json', manifest.reader?.file].sort());
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
