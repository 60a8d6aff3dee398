import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The few things that lib does with the disk. */

/** Where the content lies: `GALLEY_CONTENT`, or `content`. */
export const contentFolder = () => process.env.GALLEY_CONTENT || 'content';

/** What is read when there is no such file. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The names of the files in a folder, sorted; none when there is no such folder. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isErrorWithCode = (error: unknown): error is Error & { code: unknown } =>
  error instanceof Error && 'code' in error;

const isMissing = (error: unknown) => isErrorWithCode(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Whether files can be written into a folder; it need not be there yet. */
export function isWritable(folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return stat.isDirectory();
  } catch {
    return false;
  }
}

let written = 0;

/**
 * Written beside, then renamed: whoever reads at the same time sees the old file or the new one, whole. Nothing is left
 * of what cannot be written.
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  written += 1;
  const beside = `${path}.${process.pid}.${written}`;
  try {
    writeFileSync(beside, data);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Reads what was kept from another time, if it is there, and marks it as used now. */
export function readKept(path: string): Buffer | undefined {
  const bytes = readIfThere(path);
  if (bytes === undefined) return undefined;
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch (error) {
    // A build that ends at this moment may have deleted it; a disk that cannot be written keeps nothing anyway.
    if (!isErrorWithCode(error)) throw error;
  }
  return bytes;
}

/** JSON that was kept from another time, if it is there and whole: one cut short by a crash of the system is made again. */
export function readKeptJson(path: string): unknown {
  const bytes = readKept(path);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** Deletes the files below `folder` that nobody has written or used since `since`, milliseconds since 1970. */
export function forgetUnused(folder: string, since: number): void {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const stat = entry.isFile() ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (stat !== undefined && stat.mtimeMs < since) rmSync(path, { force: true });
  }
}

/** SHA-256 as hex. */
export const digest = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/** Eight digits that change with the contents of a published file: they stand in its name. */
export const hashOf = (contents: string | Uint8Array): string =>
  createHash('sha256').update(contents).digest('hex').slice(0, 8);

/** A digest of the files in a folder and its folders, so that what they made can be told from what others made. */
export function digestOfFolder(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return digest(...entries.flatMap((path) => [path, readFileSync(path)]));
}

/** A digest of the code that makes what is kept: all of `lib`, so that no import can be forgotten, and its libraries. */
export const digestOfCode = (project: string) =>
  digest(digestOfFolder(join(project, 'lib')), readIfThere(join(project, 'package-lock.json')) ?? '');
