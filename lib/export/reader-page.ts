import { parse, serialize } from 'parse5';
import { checkPage, type PageFacts } from './check-page.ts';
import {
  attribute,
  childElements,
  createElement,
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  isEmpty,
  remove,
  removeComments,
  setChildren,
  textOf,
  theElement,
} from './html.ts';
import { policyFor } from './policy.ts';
import { addressOf, type Site } from './site.ts';
import { speculationRules } from './speculation.ts';

/** How the inline scripts begin that start the framework's runtime and carry its flight data. */
const frameworkScripts = ['(self.__next_f=', 'self.__next_f.push(', '(globalThis["TURBOPACK"]', 'self.__next_r='];

/** What `link` fetches early for the runtime; the site's own sheet, module and icons need none of it. */
const earlyFetches = new Set(['preload', 'modulepreload', 'prefetch', 'preconnect', 'dns-prefetch']);

function isFrameworkScript(script: HtmlElement, basePath: string): boolean {
  const src = attribute(script, 'src');
  if (src !== undefined) return src.startsWith(`${basePath}/_next/`);
  return frameworkScripts.some((start) => textOf(script).startsWith(start));
}

const isStylesheet = (element: HtmlElement) => element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet';

/** The sheets that a page links to, in order, as they are written there. */
export const stylesheetsOf = (html: string): string[] =>
  [...elementsIn(parse(html))].filter(isStylesheet).map((link) => attribute(link, 'href') ?? '');

function removeFramework(document: HtmlDocument, basePath: string): void {
  for (const element of elementsIn(document)) {
    const { tagName } = element;
    if (tagName === 'script' && isFrameworkScript(element, basePath)) remove(element);
    else if (tagName === 'link' && earlyFetches.has(attribute(element, 'rel') ?? '')) remove(element);
    else if (tagName === 'meta' && attribute(element, 'name') === 'next-size-adjust') remove(element);
  }
  // The renderer's empty place for metadata that arrives late.
  for (const child of childElements(theElement(document, 'body'))) {
    const bare = child.attrs.length === 1 && attribute(child, 'hidden') !== undefined;
    if (child.tagName === 'div' && bare && isEmpty(child)) remove(child);
  }
  removeComments(document);
}

const tagNamesIn = (document: HtmlDocument) => new Set([...elementsIn(document)].map(({ tagName }) => tagName));

/** The modules that define an element which the page holds. */
function modulesFor(document: HtmlDocument, site: Site): HtmlElement[] {
  const present = tagNamesIn(document);
  return site.islands
    .filter(({ elements }) => elements.some((name) => present.has(name)))
    .map(({ file }) => createElement('script', { type: 'module', src: `${site.basePath}/assets/${file}` }));
}

/** A place in `head`: what decides how the rest is read comes first, what can wait comes last. */
function rank(element: HtmlElement): number {
  if (element.tagName === 'meta' && attribute(element, 'charset') !== undefined) return 0;
  if (element.tagName === 'meta' && attribute(element, 'name') === 'viewport') return 1;
  if (element.tagName === 'title') return 2;
  // Before the sheet, or it would wait for it.
  if (element.tagName === 'script' && attribute(element, 'type') === undefined) return 3;
  return 4;
}

function fillHead(document: HtmlDocument, site: Site): void {
  const head = theElement(document, 'head');
  const kept = childElements(head).filter((element) => !isStylesheet(element));
  const byRank = (wanted: number) => kept.filter((element) => rank(element) === wanted);
  const rules = speculationRules(site.basePath);
  const themeLines = byRank(3)
    .map(textOf)
    .filter((text) => text === site.themeLine);
  const present = tagNamesIn(document);
  const searches = present.has('site-search');
  const policy = policyFor([...themeLines, rules], {
    frames: present.has('bench-run'),
    workers: searches,
    hosts: searches ? site.searchHosts : [],
  });
  setChildren(head, [
    createElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    ...[0, 1, 2, 3].flatMap(byRank),
    createElement('link', { rel: 'stylesheet', href: `${site.basePath}/assets/${site.stylesheet}` }),
    ...modulesFor(document, site),
    ...byRank(4),
    createElement('script', { type: 'speculationrules' }, rules),
  ]);
}

/**
 * Turns a page as Next exported it into the page that readers get: without the framework's scripts, preloads and
 * flight data; with the one stylesheet, the modules that its elements need, speculation rules, and the content
 * security policy first in `head`. `file` is the page's path below the export folder. The facts say what is wrong
 * with the page and what it refers to.
 */
export function toReaderPage(html: string, file: string, site: Site): { html: string; facts: PageFacts } {
  const document = parse(html);
  removeFramework(document, site.basePath);
  fillHead(document, site);
  const facts = checkPage(document, addressOf(site, file), site);
  return { html: serialize(document), facts };
}
