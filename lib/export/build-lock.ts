import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

/** Said when another build works in the same project. */
export class BuildRunning extends Error {}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const isLocked = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ELOCKED';

/**
 * Locks the project's work folder for one build and resolves to the function that unlocks it. Throws `BuildRunning`
 * while another build holds it; the lock of a build that was killed is taken over.
 */
export async function lockBuild(workFolder: string, pid: number): Promise<() => Promise<void>> {
  await mkdir(workFolder, { recursive: true });
  const door = join(workFolder, 'door');
  const held = join(workFolder, 'build');
  const owner = join(workFolder, 'build.pid');
  // One at a time looks who owns the lock, so that two cannot both find it abandoned.
  const leave = await lock(door, {
    realpath: false,
    stale: 5_000,
    retries: { retries: 60, minTimeout: 100, maxTimeout: 100 },
  });
  try {
    const ownerPid = Number(await readFile(owner, 'utf8').catch(() => '0'));
    if (!isAlive(ownerPid)) await rm(`${held}.lock`, { recursive: true, force: true });
    // After a restart another process may have the owner's number; then the lock is no longer renewed.
    const unlock = await lock(held, { realpath: false, stale: 15_000, update: 2_000 }).catch((error) => {
      if (!isLocked(error)) throw error;
      throw new BuildRunning(`Another build is running here (process ${ownerPid}). Wait for it, or stop it.`);
    });
    await writeFile(owner, String(pid));
    return unlock;
  } finally {
    await leave();
  }
}
