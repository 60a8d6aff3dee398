import { readdir, rm, rmdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { placeholder } from '../placeholder.ts';

/** The files below a folder as paths with `/`, in a stable order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Whether a file of the export is a page: what lies below `assets/` is not, also where it is HTML. */
export const isPage = (file: string): boolean => file.endsWith('.html') && !file.startsWith('assets/');

/** Whether Next wrote a file for its own use only: a payload, a not-found page's folder, a placeholder's page. */
export function isLeftover(file: string): boolean {
  const segments = file.split('/');
  const name = basename(file);
  return (
    ['_next', '_not-found', '404'].includes(segments[0] ?? '') ||
    segments.some((segment) => segment === placeholder || segment.startsWith(`${placeholder}.`)) ||
    /^__next\..*\.txt$/.test(name) ||
    ['index.txt', '404.txt', '_not-found.txt', '_not-found.html'].includes(name)
  );
}

/** Removes files and then the folders that hold nothing any more. */
export async function removeFiles(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(join(folder, file), { force: true });
  await removeEmptyFolders(folder);
}

async function removeEmptyFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const below = join(folder, entry.name);
    await removeEmptyFolders(below);
    if ((await readdir(below)).length === 0) await rmdir(below);
  }
}
