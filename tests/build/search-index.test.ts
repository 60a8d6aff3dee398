import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../lib/search/engine/store.ts';
import { indexFileNames } from '../../lib/search/index/file-names.ts';
import { type Manifest, toManifest } from '../../lib/search/index/manifest.ts';
import type { SearchRecord } from '../../lib/search/record.ts';
import { build, type Ended, isFile, start, temporaryFolder, textOf } from './builder.ts';

/** The index that one build under a sub-path leaves, with an article more that is not published. */

const secret = '不可示人的草稿';
const work = resolve('.galley', 'export', 'search');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let settings: Readonly<Record<string, string>> = {};
let out = '';
let built: Ended;
let manifest: Manifest;
let store: Store;
const records: SearchRecord[] = [];

const unpacked = async (...path: readonly string[]) => gunzipSync(await readFile(join(...path)));
const runStep = (more: Readonly<Record<string, string>> = {}) =>
  start(['--import=tsx', 'scripts/build-search.ts'], { ...settings, NODE_ENV: 'production', ...more }).ended;

beforeAll(async () => {
  folder = await temporaryFolder();
  const content = join(folder.path, 'content');
  out = join(folder.path, 'out');
  await cp(resolve('content'), content, { recursive: true });
  const draft = join(content, 'issues', '2017-10', 'secret');
  await mkdir(draft);
  const credits = 'credits:\n  - contributor: tu-yan\n    role: author\n';
  const front = `title: ${secret}\ndeck: 草稿。\ncolumn: articles\n${credits}date: 2017-10-01\ntopics: [isr]\ndraft: true\n`;
  await writeFile(join(draft, 'index.md'), `---\n${front}---\n\n${secret}的正文。\n`);
  settings = { SITE_URL: 'https://editors.test/architect/', GALLEY_CONTENT: content, GALLEY_OUT: out };
  built = await build(settings);
  manifest = toManifest(await unpacked(out, 'search', 'manifest.bin'));
  store = openStore(manifest, (name) => unpacked(out, 'search', manifest.version, name));
  for (let doc = 0; doc < store.size; doc++) records.push(await store.record(doc));
});
afterAll(() => folder.remove());

describe('The published index', () => {
  test('has the files, bytes and records that its manifest and the build say', async () => {
    const files = await readdir(join(out, 'search', manifest.version));
    expect(files.sort()).toEqual(indexFileNames(manifest).sort());
    expect(files).toHaveLength(manifest.files);
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(join(out, 'search', manifest.version, file))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBe(manifest.bytes);
    expect((await readdir(join(out, 'search'))).sort()).toEqual([manifest.version, 'manifest.bin'].sort());
    expect(records.length).toBeGreaterThan(100);
    expect(built.printed).toContain(`${records.length} records of `);
    expect(built.code).toBe(0);
  });

  test('leads below the sub-path, to pages that are there, at headings that are there', async () => {
    for (const { url, objectID } of records) {
      const { pathname, hash } = new URL(url, 'https://editors.test');
      expect(pathname, objectID).toMatch(/^\/architect\/(?:zh|en)\/.*\/$/);
      const html = await textOf(out, decodeURIComponent(pathname).slice('/architect/'.length), 'index.html');
      expect(html, url).not.toBe('');
      if (hash !== '') expect(html, url).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  test('holds every kind of thing in every language that has it, the default language first', () => {
    const kinds = new Set(records.map(({ lang, kind }) => `${lang} ${kind}`));
    for (const kind of ['letter', 'article', 'roundtable', 'announcement', 'benchmark', 'topic', 'person'])
      expect(kinds).toContain(`zh ${kind}`);
    expect(kinds).toContain('en topic');
    const languages = records.map(({ lang }) => lang);
    expect(languages.lastIndexOf('zh')).toBeLessThan(languages.indexOf('en'));
    expect(new Set(records.map(({ objectID }) => objectID)).size).toBe(records.length);
  });

  test('finds the words of an article, and nothing of what is not published', async () => {
    expect((await store.term('副本'))?.count).toBeGreaterThan(3);
    expect(JSON.stringify(records)).not.toContain(secret);
    expect(await store.term('示人')).toBeUndefined();
  });

  test('is kept for a year under its name, but for the manifest', async () => {
    const headers = await textOf(out, '_headers');
    expect(headers).toContain('/architect/search/manifest.bin\n  Cache-Control: no-cache\n');
    expect(headers).toContain(
      '/architect/search/:version/:file\n  Cache-Control: public, max-age=31536000, immutable\n',
    );
  });
});

test('Made again of the same content it has the same names and bytes', async () => {
  try {
    expect((await runStep()).code).toBe(0);
    expect(await readFile(join(work, 'manifest.bin'))).toEqual(await readFile(join(out, 'search', 'manifest.bin')));
    for (const name of indexFileNames(manifest))
      expect(await readFile(join(work, manifest.version, name)), name).toEqual(
        await readFile(join(out, 'search', manifest.version, name)),
      );
  } finally {
    await rm(resolve(work, '..'), { recursive: true, force: true });
  }
});

describe('With Algolia', () => {
  const hosted = { ALGOLIA_APP_ID: 'ABC123', ALGOLIA_SEARCH_KEY: 'may-search', ALGOLIA_INDEX: 'architect' };

  test('no index is embedded', async () => {
    const { code, printed } = await runStep(hosted);
    expect(printed).toContain('Search asks Algolia for architect');
    expect(code).toBe(0);
    expect(await isFile(work, 'manifest.bin')).toBe(false);
  });

  test('a build that is told only half of it does not begin, and what stands is left', async () => {
    const { code, printed } = await build({ ...settings, ALGOLIA_APP_ID: 'ABC123' });
    expect(printed).toContain('missing: ALGOLIA_SEARCH_KEY, ALGOLIA_INDEX');
    expect(code).toBe(1);
    expect(await isFile(out, 'search', 'manifest.bin')).toBe(true);
  });

  test('a push tried dry says what it would send, without a key', async () => {
    const { code, printed } = await start(['--import=tsx', 'scripts/search-push.ts', '--dry-run'], settings).ended;
    expect(printed).toContain(`${records.length} records, `);
    expect(printed).not.toContain(secret);
    expect(code).toBe(0);
  });
});
