import { parse } from 'parse5';
import { attribute, elementsIn, type HtmlElement } from '../export/html.ts';

/** A file as it came over the wire. */
export interface Sent {
  readonly mediaType: string;
  /** Bytes of the body as sent, compressed where the server compresses; without headers. */
  readonly bytes: number;
  readonly text: string;
}

/** What the first view of a page takes, in bytes as sent. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly javascript: number;
  readonly fonts: number;
  /** Icons and pictures of the layout; figures of the text count apart. */
  readonly images: number;
  readonly figures: number;
  /** The manifest, and whatever has no row of its own. */
  readonly other: number;
  /** Files, the page included, without figures. */
  readonly requests: number;
  readonly otherHosts: number;
}

type Part = 'html' | 'css' | 'javascript' | 'fonts' | 'images' | 'other';

const partOf = (mediaType: string): Part => {
  if (mediaType.startsWith('text/html')) return 'html';
  if (mediaType.startsWith('text/css')) return 'css';
  if (mediaType.startsWith('text/javascript')) return 'javascript';
  if (mediaType.startsWith('font/')) return 'fonts';
  return mediaType.startsWith('image/') ? 'images' : 'other';
};

const fetchedRels = new Set(['stylesheet', 'manifest', 'preload', 'modulepreload', 'prefetch']);

interface Needs {
  readonly files: string[];
  readonly figures: string[];
}

/** Of several icons a browser takes one: the drawn one where it can. */
function iconOf(links: readonly HtmlElement[]): HtmlElement[] {
  const icons = links.filter((link) => attribute(link, 'rel') === 'icon');
  const drawn = icons.find((link) => attribute(link, 'type') === 'image/svg+xml');
  return [drawn ?? icons[0]].flatMap((icon) => icon ?? []);
}

/** What a page asks for without anybody touching it; old browsers' scripts (`nomodule`) are not for it. */
function needsOf(html: string): Needs {
  const elements = [...elementsIn(parse(html))];
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const links = named('link');
  const files = [
    ...links.filter((link) => fetchedRels.has(attribute(link, 'rel') ?? '')).map((link) => attribute(link, 'href')),
    ...iconOf(links).map((link) => attribute(link, 'href')),
    ...named('script')
      .filter((script) => attribute(script, 'nomodule') === undefined)
      .map((script) => attribute(script, 'src')),
  ];
  const figures = named('img').map((image) => attribute(image, 'src'));
  return { files: files.flatMap((it) => it ?? []), figures: figures.flatMap((it) => it ?? []) };
}

/** What a sheet asks for: fonts and pictures; every font face that it names, since text may need each. */
const needsOfSheet = (css: string) =>
  [...css.matchAll(/url\(\s*["']?([^"')\s]+)["']?\s*\)/g)].flatMap(([, href]) => href ?? []);

const isInline = (href: string) => href.startsWith('data:');

/**
 * Weighs the first view of the page at `address`. `get` fetches an address of the site and throws when there is
 * nothing; addresses of other hosts are counted, never fetched.
 */
export async function weighPage(address: URL, get: (address: URL) => Promise<Sent>): Promise<PageWeight> {
  const sums: Record<Part, number> = { html: 0, css: 0, javascript: 0, fonts: 0, images: 0, other: 0 };
  const seen = new Set<string>([address.href]);
  const foreign = new Set<string>();
  let requests = 1;
  let figures = 0;
  const take = async (href: string, base: URL): Promise<Sent | undefined> => {
    const url = new URL(href, base);
    url.hash = '';
    if (isInline(href) || seen.has(url.href)) return undefined;
    seen.add(url.href);
    if (url.origin === address.origin) return get(url);
    foreign.add(url.host);
    return undefined;
  };
  const page = await get(address);
  sums.html += page.bytes;
  const needs = needsOf(page.text);
  const waiting = needs.files.map((href) => ({ href, base: address }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const sent = await take(next.href, next.base);
    if (sent === undefined) continue;
    requests += 1;
    const part = partOf(sent.mediaType);
    sums[part] += sent.bytes;
    const base = new URL(next.href, next.base);
    if (part === 'css') waiting.push(...needsOfSheet(sent.text).map((href) => ({ href, base })));
  }
  for (const href of needs.figures) figures += (await take(href, address))?.bytes ?? 0;
  return { ...sums, figures, requests, otherHosts: foreign.size };
}
