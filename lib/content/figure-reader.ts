import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, readIfThere } from '../files.ts';
import { type Figures, isFigureName, publishFigure } from './figures.ts';

interface Kept {
  readonly version: string;
  readonly figures: Figures;
}

/** An article's figures are asked for by its page and by every feed; the last few folders are kept. */
const keptFolders = 64;

/** A function that reads the pictures of a folder below `content`, again when a file has changed. */
export function figureReader(content: string): (folder: string) => Figures {
  const kept = new Map<string, Kept>();
  return (folder) => {
    const files = filesIn(join(content, folder)).filter(isFigureName);
    const version = JSON.stringify(files.map((file) => [file, stampOf(join(content, folder, file))]));
    const known = kept.get(folder);
    kept.delete(folder);
    const reading = known?.version === version ? known : { version, figures: readFigures(content, folder, files) };
    kept.set(folder, reading);
    for (const oldest of kept.keys()) if (kept.size > keptFolders) kept.delete(oldest);
    return reading.figures;
  };
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.mtimeMs} ${stat.size}`;
}

function readFigures(content: string, folder: string, files: readonly string[]): Figures {
  const figures = new Map();
  for (const file of files) {
    const bytes = readIfThere(join(content, folder, file));
    const published = bytes === undefined ? undefined : publishFigure(folder, file, bytes).published;
    if (published !== undefined) figures.set(published.figure.name, published);
  }
  return figures;
}
