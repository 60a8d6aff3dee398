import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesIn } from '../../files.ts';
import { didYouMean } from '../../nearest.ts';
import { isImportable } from '../module-files.ts';

/**
 * The file beside a module that `./name` means, by its path, or why there is none. Names are compared as they are
 * written, also on a disk that ignores case; a link may lead to another file of the same folder only.
 */
export function findNeighbour(folder: string, specifier: string): { path: string } | { problem: string } {
  const name = specifier.slice('./'.length);
  const names = filesIn(folder);
  if (!isImportable(name)) {
    const withEnding = names.find((it) => it === `${name}.ts` || it === name.replace(/\.m?js$/u, '.ts'));
    const hint = withEnding === undefined ? '' : `; did you mean \`./${withEnding}\`?`;
    return {
      problem: `Unexpected import of \`${specifier}\`, expected a \`.ts\` or \`.json\` file beside the module${hint}`,
    };
  }
  const found = names.find((it) => it.normalize('NFC') === name.normalize('NFC'));
  if (found === undefined) {
    const hint = didYouMean(
      name,
      names.filter(isImportable).map((slug) => ({ slug })),
    );
    return { problem: `Missing file \`${specifier}\` beside the module${hint.replace('`', '`./')}` };
  }
  const path = join(folder, found);
  if (dirname(realpathSync(path)) !== realpathSync(folder)) {
    return { problem: `Unexpected link out of the folder, expected \`${basename(path)}\` to be a file` };
  }
  return { path };
}
