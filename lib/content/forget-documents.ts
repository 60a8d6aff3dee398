import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writeWhole } from '../files.ts';

/**
 * Makes contentlayer forget what it read of another content folder: it knows files by their path below the folder and
 * the time of their last change alone, so it would take one magazine's file for another's. `work` is its own folder.
 */
export function forgetOtherDocuments(work: string, content: string): void {
  const stamp = join(work, 'content-folder.txt');
  if (readIfThere(stamp)?.toString() === content) return;
  const cache = join(work, '.cache');
  for (const name of namesIn(cache)) if (/(?:^|[/\\])data-[^/\\]*\.json$/u.test(name)) rmSync(join(cache, name));
  writeWhole(stamp, content);
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
}
