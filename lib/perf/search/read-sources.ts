import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../../export/exported-files.ts';
import { generateMagazine } from '../generated-magazine.ts';
import type { TextSource } from './corpus.ts';

const isMarkdown = (file: string) => /\.mdx?$/i.test(file);

/** Each folder in `folder` is a source, of all the Markdown below it; without folders, `folder` is the one source. */
export async function readSources(folder: string): Promise<TextSource[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const names = folders.length === 0 ? ['.'] : folders.map(({ name }) => name).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      files: (await filesBelow(join(folder, name))).filter(isMarkdown),
      read: (file: string) => readFile(join(folder, name, file), 'utf8'),
    })),
  );
}

/** Sections of an article of made-up text, without the sentence that opens each of them. */
const sectionsOfArticle = 3;

/** Made-up text for so many records, where there is no real one. */
export function generatedSource(records: number): TextSource {
  const files = new Map<string, string>();
  for (const { path, text } of generateMagazine(Math.ceil(records / sectionsOfArticle)))
    if (path.endsWith('/index.md')) files.set(path, text);
  return { name: 'generated', files: [...files.keys()], read: async (file) => files.get(file) ?? '' };
}
