import { appendFile, mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FolderWatch, watchFolder } from './watch-folder.ts';

let above = '';
let folder = '';
let watching: FolderWatch;
let told = new Set<string>();
let heard = () => {};

beforeEach(async () => {
  above = await realpath(await mkdtemp(join(tmpdir(), 'galley-')));
  folder = join(above, 'content');
  await mkdir(join(folder, 'issues', '十月'), { recursive: true });
  await writeFile(join(folder, 'issues', '十月', 'index.md'), '一');
  watching = watchFolder(folder, 10, (files) => {
    for (const file of files) told.add(file);
    heard();
  });
});
afterEach(async () => {
  watching.close();
  await rm(above, { recursive: true });
});

/** Does something and waits until the file was told that it concerns; a test that is never told ends by its limit. */
async function tells(file: string, act: () => Promise<unknown>): Promise<void> {
  told = new Set();
  const done = new Promise<void>((resolve) => {
    heard = () => {
      if (told.has(file)) resolve();
    };
  });
  await act();
  await done;
}

/** As editors save, `sed -i` and `git checkout`: another file takes the place of the old one. */
async function saveAtomically(file: string, text: string): Promise<void> {
  await writeFile(join(above, 'beside'), text);
  await rename(join(above, 'beside'), join(folder, file));
}

const article = join('issues', '十月', 'index.md');

test('a file that is replaced by another is told each time', async () => {
  for (const text of ['二', '三', '四']) await tells(article, () => saveAtomically(article, text));
  await tells(article, () => appendFile(join(folder, article), '五'));
});

test('a file that is moved away and comes back is told both times, and heard again', async () => {
  const away = join(above, 'away.md');
  await tells(article, () => rename(join(folder, article), away));
  await tells(article, () => rename(away, join(folder, article)));
  await tells(article, () => appendFile(join(folder, article), '二'));
});

test('a new folder is watched, with the files that were in it when it came', async () => {
  const file = join('topics', '副本', 'index.md');
  await tells(file, async () => {
    await mkdir(join(folder, 'topics', '副本'), { recursive: true });
    await writeFile(join(folder, file), '一');
  });
  await tells(file, () => saveAtomically(file, '二'));
});

test('a folder that is moved away and comes back is heard again', async () => {
  for (const name of ['issues', '.']) {
    const path = join(folder, name);
    await rename(path, join(above, 'away'));
    await tells(article, () => rename(join(above, 'away'), path));
    await tells(article, () => saveAtomically(article, '二'));
  }
});

test('another folder in the place of one is watched, and the old one no longer', async () => {
  await mkdir(join(above, 'other'));
  await writeFile(join(above, 'other', 'index.md'), '别的');
  await rename(join(folder, 'issues', '十月'), join(above, 'away'));
  await tells(article, () => rename(join(above, 'other'), join(folder, 'issues', '十月')));
  await tells(article, () => appendFile(join(folder, article), '二'));
  const other = join('issues', 'issue.md');
  await appendFile(join(above, 'away', 'index.md'), '二');
  await tells(other, () => writeFile(join(folder, other), '一'));
  expect([...told]).toEqual([other]);
});
