import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockBuild } from './build-lock.ts';
import { recoverSite } from './build-site.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a site that a killed build had set aside is put back, but not while another build works', async () => {
  await mkdir(join(folder, 'site', 'out.old'), { recursive: true });
  const out = join(folder, 'site', 'out');
  const unlock = await lockBuild(join(folder, '.galley'), process.pid);
  await recoverSite(folder, out);
  expect(await readdir(join(folder, 'site'))).toEqual(['out.old']);
  await unlock();
  await recoverSite(folder, out);
  expect(await readdir(join(folder, 'site'))).toEqual(['out']);
});

test('where there is nothing to put back nothing is written', async () => {
  await recoverSite(folder, join(folder, 'out'));
  expect(await readdir(folder)).toEqual([]);
});
