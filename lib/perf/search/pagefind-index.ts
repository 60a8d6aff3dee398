import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../search/record.ts';
import type { BuiltIndex } from './embedded-index.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

/**
 * A record as a page of its own: title and heading are headings, which Pagefind weighs more by itself, and the facets
 * are filters.
 */
export function pagefindHtml({ lang, title, heading, column, year, content }: SearchRecord): string {
  const filter = (name: string, value: string) => `<span data-pagefind-filter="${name}:${escaped(value)}"></span>`;
  const filters = [filter('lang', lang), filter('column', column ?? ''), filter('year', String(year ?? ''))];
  const paragraphs = content.split('\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return [
    `<!doctype html><html lang="${lang}"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body>`,
    ...filters,
    `<h1>${escaped(title)}</h1>`,
    ...(heading === '' ? [] : [`<h2>${escaped(heading)}</h2>`]),
    ...paragraphs,
    '</main></body></html>',
  ].join('\n');
}

/** The address by which Pagefind names a record. */
export const pagefindUrl = (doc: number): string => `/${doc}/`;

/** The record that an address names. */
export const docOfUrl = (url: string): number => Number(url.replaceAll('/', ''));

/** Builds Pagefind's index of the records in `folder`, all languages in one as ours has them. Throws what it reports. */
export async function buildPagefind(folder: string, records: readonly SearchRecord[]): Promise<BuiltIndex> {
  const began = performance.now();
  const { index, errors } = await createIndex({ forceLanguage: 'zh' });
  if (index === undefined) throw new Error(errors.join('\n'));
  for (const [doc, record] of records.entries()) {
    const added = await index.addHTMLFile({ url: pagefindUrl(doc), content: pagefindHtml(record) });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  await rm(folder, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  return { ...(await sizesIn(folder)), seconds: (performance.now() - began) / 1000 };
}

/** Its scripts, styles and WebAssembly are no index. */
async function sizesIn(folder: string) {
  const sizes = { index: 0, records: 0, files: 0 };
  for (const name of await readdir(folder, { recursive: true })) {
    const file = await stat(join(folder, name));
    if (!file.isFile()) continue;
    if (name.endsWith('.pf_fragment')) sizes.records += file.size;
    else if (/\.pf_(?:index|meta|filter)$/.test(name)) sizes.index += file.size;
    else continue;
    sizes.files += 1;
  }
  return sizes;
}
