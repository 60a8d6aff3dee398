import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { compareText } from '../compare-text.ts';
import { reasonOf, toProblem } from '../problem.ts';

export interface ContentFile {
  /** Below the content folder, with `/`, as the disk has it (perhaps decomposed). */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** The content folder as the check sees it. */
export interface ContentFolder {
  readonly files: readonly ContentFile[];
  /** What cannot be read or leads elsewhere. */
  readonly problems: readonly VFileMessage[];
  /** A file's bytes; throws when it cannot be read. */
  readonly read: (path: string) => Uint8Array;
}

/** All files below `root` but hidden ones. Links may lead to files inside the folder only. */
export function walkContent(root: string): ContentFolder {
  const files: ContentFile[] = [];
  const problems: VFileMessage[] = [];
  const read = (path: string) => readFileSync(join(root, path));
  const found = statSync(root, { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    const said = found === undefined ? `Missing content folder \`${root}\`` : `\`${root}\` is not a folder`;
    return { files, problems: [toProblem('.', 'missing-folder', said)], read };
  }
  const realRoot = realpathSync(root);
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(root, folder, problems);
    for (const name of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const kind = lookAt(root, realRoot, path);
      if (kind === 'folder') folders.push(path);
      else if (typeof kind === 'number') files.push({ path, size: kind });
      else problems.push(toProblem(path, kind.rule, kind.reason));
    }
  }
  files.sort((a, b) => compareText(a.path, b.path));
  return { files, problems, read };
}

function entriesOf(root: string, folder: string, problems: VFileMessage[]): string[] {
  try {
    return readdirSync(join(root, folder)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    problems.push(toProblem(folder, 'unreadable', `Unexpected folder that cannot be read: ${reasonOf(error)}`));
    return [];
  }
}

/** A folder, a file of so many bytes, or what is wrong. */
function lookAt(root: string, realRoot: string, path: string): 'folder' | number | { rule: string; reason: string } {
  try {
    const own = lstatSync(join(root, path));
    if (own.isDirectory()) return 'folder';
    if (own.isSymbolicLink()) {
      const real = realpathSync(join(root, path));
      const inside = relative(realRoot, real);
      if (inside.split(sep)[0] === '..' || inside.startsWith(sep)) {
        return { rule: 'link', reason: 'Unexpected link out of the content folder, expected a file' };
      }
    }
    const target = statSync(join(root, path));
    if (target.isFile()) return target.size;
    return { rule: 'link', reason: 'Unexpected kind of file, expected a plain file or folder' };
  } catch (error) {
    return { rule: 'unreadable', reason: `Unexpected file that cannot be read: ${reasonOf(error)}` };
  }
}
