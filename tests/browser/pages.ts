import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'parse5';
import { isPage } from '../../lib/export/exported-files.ts';
import { attribute, elementsIn, type HtmlDocument, type HtmlElement, textOf } from '../../lib/export/html.ts';
import type { Site } from './sites.ts';

/** A page of an exported site. */
export interface ExportedPage {
  /** `zh/issues/index.html`. */
  readonly file: string;
  /** Its own address, the public one. */
  readonly url: string;
  readonly html: string;
  readonly document: HtmlDocument;
  /**
   * What it is: one of the sitemap, the home again at `/`, the page for what is missing, or that of a former
   * address.
   */
  readonly kind: 'page' | 'root' | 'missing' | 'former';
}

/** Paths of all files of the export, with `/`. */
export async function filesOf({ folder }: Site): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

export const readText = ({ folder }: Site, file: string) => readFile(join(folder, file), 'utf8');

/** The addresses in the sitemap, in its order. */
export async function sitemapOf(site: Site): Promise<string[]> {
  const xml = await readText(site, 'sitemap.xml');
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

export const urlOf = ({ url }: Site, file: string) => url + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

/** The file below the export folder at an address of the site; `undefined` for an address elsewhere. */
export function fileAt(site: Site, address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const base = new URL(site.url);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function kindOf(file: string, document: HtmlDocument): ExportedPage['kind'] {
  if (file === 'index.html') return 'root';
  if (file === '404.html') return 'missing';
  const refreshes = elementsNamed(document, 'meta').some((meta) => attribute(meta, 'http-equiv') === 'refresh');
  return refreshes ? 'former' : 'page';
}

/** Every page of the export. */
export async function pagesOf(site: Site): Promise<ExportedPage[]> {
  const files = (await filesOf(site)).filter(isPage);
  return Promise.all(
    files.map(async (file) => {
      const html = await readText(site, file);
      const document = parse(html);
      return { file, url: urlOf(site, file), html, document, kind: kindOf(file, document) };
    }),
  );
}

export const elementsNamed = (document: HtmlDocument, ...names: readonly string[]): HtmlElement[] =>
  [...elementsIn(document)].filter(({ tagName }) => names.includes(tagName));

/** The values of `name` on `link` elements with that relation. */
export const linksOf = (document: HtmlDocument, rel: string): HtmlElement[] =>
  elementsNamed(document, 'link').filter((link) => attribute(link, 'rel') === rel);

/** The content of `meta` elements with that name or property. */
export const metaOf = (document: HtmlDocument, name: string): string[] =>
  elementsNamed(document, 'meta')
    .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
    .map((meta) => attribute(meta, 'content') ?? '');

export const titleOf = (document: HtmlDocument): string =>
  elementsNamed(document, 'title').map(textOf).join(' ').trim();
