import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildRunning, lockBuild } from './build-lock.ts';

/** No process has this number: it is above what Linux gives out (`pid_max`, at most 2 to the power of 22). */
const nobody = 2 ** 22 + 1;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('while one build holds the lock another is refused and told which; afterwards it may', async () => {
  const unlock = await lockBuild(folder, process.pid);
  await expect(lockBuild(folder, process.pid)).rejects.toThrow(BuildRunning);
  await expect(lockBuild(folder, process.pid)).rejects.toThrow(`process ${process.pid}`);
  await unlock();
  await (await lockBuild(folder, process.pid))();
});

test('the lock of a process that is no longer there is taken over', async () => {
  const abandon = await lockBuild(folder, process.pid);
  await writeFile(join(folder, 'build.pid'), String(nobody));
  const unlock = await lockBuild(folder, process.pid);
  await unlock();
  await abandon().catch(() => undefined);
});
