import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { magazine } from '../../tests/magazine.ts';
import { recordOf } from '../../tests/push-scene.ts';
import { indexFileNames } from '../search/index/file-names.ts';
import { toManifest } from '../search/index/manifest.ts';
import { writeSearchIndex } from './search-index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function* records(count: number) {
  for (let number = 0; number < count; number++) yield recordOf(number);
}

test('the index is a manifest and a folder named by its version, and takes the place of an older one', async () => {
  const search = join(folder, 'search');
  await mkdir(join(search, 'older'), { recursive: true });
  await writeFile(join(search, 'older', 's0.bin'), '旧');
  const report = await writeSearchIndex(search, magazine, records(7));
  const manifest = toManifest(gunzipSync(await readFile(join(search, 'manifest.bin'))));
  expect((await readdir(search)).sort()).toEqual([report.version, 'manifest.bin'].sort());
  expect((await readdir(join(search, report.version))).sort()).toEqual(indexFileNames(manifest).sort());
  expect(report).toMatchObject({ version: manifest.version, records: 7, files: manifest.files + 1 });
  expect(report.bytes).toBeGreaterThan(manifest.bytes);
});

test('equal records give an equal index, others another version', async () => {
  const [first, again, other] = await Promise.all(
    [7, 7, 6].map((count, at) => writeSearchIndex(join(folder, String(at)), magazine, records(count))),
  );
  expect(again).toEqual(first);
  expect(other?.version).not.toBe(first?.version);
  for (const file of await readdir(join(folder, '0'), { recursive: true, withFileTypes: true }))
    if (file.isFile()) {
      const path = join(file.parentPath, file.name);
      expect(await readFile(path)).toEqual(await readFile(path.replace(join(folder, '0'), join(folder, '1'))));
    }
});

test('a magazine without a record has an index in which nothing is found', async () => {
  expect(await writeSearchIndex(join(folder, 'search'), { topics: [] }, records(0))).toMatchObject({ records: 0 });
});
