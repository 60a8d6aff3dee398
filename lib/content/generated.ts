import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, documentType, markdownOf, toDocument } from './documents.ts';
import { kinds } from './schema.ts';

/** The documents that contentlayer generated. They are read from disk, one by one, so that memory holds no bodies. */

const documentTypes = kinds.flatMap((kind) => [documentType(kind, false), documentType(kind, true)]);

/** Changes whenever contentlayer has generated again. */
export function generatedVersion(generated: string): string {
  const times = documentTypes.map((type) => {
    const index = statSync(join(generated, type, '_index.json'), { throwIfNoEntry: false });
    return index?.mtimeMs ?? 0;
  });
  return times.join(' ');
}

/**
 * All documents in `generated`, of files that are in `content`: contentlayer leaves behind what it made of files
 * that are gone. Throws when it has not run.
 */
export function readDocuments(generated: string, content: string): Document[] {
  if (!existsSync(generated)) {
    throw new Error('The content was not generated, expected `contentlayer2 build` to run first: see `npm run build`');
  }
  const documents: Document[] = [];
  for (const type of documentTypes) {
    const folder = join(generated, type);
    if (!existsSync(folder)) continue;
    const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== '_index.json');
    for (const name of names.sort()) {
      const path = join(folder, name);
      const document = toDocument(readFileSync(path, 'utf8'), () => markdownOf(readFileSync(path, 'utf8')));
      if (document !== undefined && existsSync(join(content, document.file))) documents.push(document);
    }
  }
  return documents;
}
