import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadAddress, readSiteUrl } from './site-url.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-'));
  await writeFile(join(folder, 'magazine.yml'), 'name: 架构师\nurl: https://architect.test/\n');
});
afterEach(() => rm(folder, { recursive: true }));

test('the address is the environment’s, else the magazine’s, without a slash at its end', async () => {
  expect(await readSiteUrl({ SITE_URL: 'https://x.github.io/architect/' }, folder)).toBe(
    'https://x.github.io/architect',
  );
  expect(await readSiteUrl({ SITE_URL: '' }, folder)).toBe('https://architect.test');
  expect(await readSiteUrl({}, folder)).toBe('https://architect.test');
});

test('what is no address of a site is refused with the place where it stands', async () => {
  await expect(readSiteUrl({ SITE_URL: 'architect' }, folder)).rejects.toThrow(BadAddress);
  await expect(readSiteUrl({ SITE_URL: 'ftp://a.test' }, folder)).rejects.toThrow('SITE_URL is not');
  await expect(readSiteUrl({ SITE_URL: 'https://a.test/?b' }, folder)).rejects.toThrow(BadAddress);
  await writeFile(join(folder, 'magazine.yml'), 'url: 甲\n');
  await expect(readSiteUrl({}, folder)).rejects.toThrow('The url in magazine.yml is not');
});

test('a magazine.yml that is missing or broken is left to the check', async () => {
  expect(await readSiteUrl({}, join(folder, 'absent'))).toBeUndefined();
  for (const text of ['url: [', '- a', 'url: 3', 'a: &a [1]\nurl: *a']) {
    await writeFile(join(folder, 'magazine.yml'), text);
    expect(await readSiteUrl({}, folder)).toBeUndefined();
  }
});
