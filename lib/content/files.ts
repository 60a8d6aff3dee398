import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The few things that the door does with the disk. */

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

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

let written = 0;

/** Written beside, then renamed: whoever reads at the same time sees the old file or the new one, whole. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  written += 1;
  const beside = `${path}.${process.pid}.${written}`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

/** SHA-256 as hex. */
export const digest = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/** A digest of the files in a folder and its folders, so that what they made can be told from what others made. */
export function digestOfFolder(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return digest(...entries.flatMap((path) => [path, readFileSync(path)]));
}
