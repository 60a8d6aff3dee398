import type { VFileMessage } from 'vfile-message';
import { folderOfFile, nameOfFile } from '../../file-names.ts';
import { groupBy } from '../../group-by.ts';
import type { Figure } from '../../magazine.ts';
import { reasonOf, toProblem } from '../../problem.ts';
import { type Figures, isFigureName, type PublishedFigure, publishFigure } from '../figures.ts';
import { isTooLarge } from '../parse-file.ts';
import type { ContentFolder } from '../walk.ts';

/** The pictures in a folder below the content folder. */
export type FigureFolders = (folder: string) => Figures;

/**
 * Reads pictures a folder at a time, and reports those that cannot be shown as they are, once. One that cannot be shown
 * at all has a stand-in, so that the texts around it have no problem of it.
 */
export function figureFolders({ files, read }: ContentFolder, problems: VFileMessage[]): FigureFolders {
  const paths = files.map(({ path }) => path).filter(isFigureName);
  // Reported as a file already.
  const unread = new Set(files.filter(({ size }) => isTooLarge(size)).map(({ path }) => path));
  const byFolder = groupBy(paths, (path) => folderOfFile(path).normalize('NFC'));
  const reported = new Set<string>();
  let last: { readonly folder: string; readonly figures: Figures } | undefined;
  return (folder) => {
    if (last?.folder === folder) return last.figures;
    const figures = new Map<string, PublishedFigure>();
    for (const path of byFolder.get(folder) ?? []) {
      const found = unread.has(path) ? { problems: [] } : readFigure(folder, path, read);
      const file = path.normalize('NFC');
      const published = found.published ?? standIn(folder, nameOfFile(file));
      figures.set(published.figure.name, published);
      if (!reported.has(file)) problems.push(...found.problems.map((reason) => toProblem(file, 'figure', reason)));
      reported.add(file);
    }
    last = { folder, figures };
    return figures;
  };
}

function standIn(folder: string, name: string): PublishedFigure {
  const figure: Figure = { name, publishedName: name, folder, type: 'raster', width: 1, height: 1 };
  return { figure, type: '', bytes: new Uint8Array() };
}

function readFigure(folder: string, path: string, read: ContentFolder['read']): ReturnType<typeof publishFigure> {
  try {
    return publishFigure(folder, nameOfFile(path), read(path));
  } catch (error) {
    return { problems: [`Unexpected file that cannot be read: ${reasonOf(error)}`] };
  }
}
