import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recoverFolder, replaceFolder, whyNotReplaceable } from './replace-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function site(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  for (const file of ['index.html', '404.html', '.nojekyll']) await writeFile(join(path, file), text);
  return path;
}

const textIn = (path: string) => readFile(join(path, 'index.html'), 'utf8');

test('a new site takes the place of the old one, and nothing else is left', async () => {
  await replaceFolder(await site('export', '新'), await site('out', '旧'));
  expect(await textIn(join(folder, 'out'))).toBe('新');
  expect(await readdir(folder)).toEqual(['out']);
});

test('a site is published where there was none, folders on the way included', async () => {
  const out = join(folder, 'a', 'b');
  await replaceFolder(await site('export', '新'), out);
  expect(await textIn(out)).toBe('新');
});

test('when the new site is not there the old one stands', async () => {
  const out = await site('out', '旧');
  await expect(replaceFolder(join(folder, 'absent'), out)).rejects.toThrow();
  expect(await textIn(out)).toBe('旧');
});

test('what a kill between two steps left is put back', async () => {
  const out = await site('out', '旧');
  await rename(out, `${out}.old`);
  await site('out.new', '半');
  await recoverFolder(out);
  expect(await textIn(out)).toBe('旧');
  expect(await readdir(folder)).toEqual(['out']);
});

test('a folder of somebody else is not replaced', async () => {
  const out = join(folder, 'out');
  await mkdir(out);
  expect(await whyNotReplaceable(out)).toBeUndefined();
  await writeFile(join(out, 'diary.txt'), '');
  expect(await whyNotReplaceable(out)).toContain('not a published site');
});

test('a place that cannot be written is told before the work is done', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await whyNotReplaceable(file)).toContain(`Cannot write ${file}`);
  expect(await whyNotReplaceable(join(file, 'out'))).toContain('Cannot write');
  expect(await whyNotReplaceable(join(folder, 'out'))).toBeUndefined();
});

test('a place in which no folder can be made is said to be one', async () => {
  expect(await whyNotReplaceable('/dev/null/out')).toContain('Cannot write');
  expect(await whyNotReplaceable('/proc/out')).toContain('Cannot write');
  expect(await whyNotReplaceable('/proc/a/b/out')).toContain('Cannot write');
});
