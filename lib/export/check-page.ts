import {
  attribute,
  childElements,
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  textOf,
  theElement,
} from './html.ts';
import { fileOf, type Site } from './site.ts';
import { speculationRules } from './speculation.ts';

/** What a page says that concerns the whole site. */
export interface PageFacts {
  /** What must not be published, each a sentence that names the element. */
  readonly problems: readonly string[];
  readonly ids: readonly string[];
  /** Addresses inside the site, resolved to files of the export. */
  readonly references: readonly { readonly href: string; readonly file: string; readonly fragment: string }[];
}

/** Attributes whose value is an address that the browser, or a module of ours, follows or loads. */
const addressAttributes = ['href', 'xlink:href', 'src', 'data-src', 'poster', 'action', 'formaction', 'data', 'cite'];

/** Elements that would let a page hold another document or move its addresses. */
const forbiddenElements = new Set(['style', 'base', 'iframe', 'frame', 'object', 'embed', 'applet', 'portal']);

/** `link` relations that point somewhere without loading it. */
const harmlessRelations = new Set(['canonical', 'alternate', 'author', 'license', 'me', 'next', 'prev', 'search']);

const nameOf = (element: HtmlElement) => `<${element.tagName}>`;

function isSubresource(element: HtmlElement, name: string): boolean {
  if (name === 'src' || name === 'data-src' || name === 'poster' || name === 'data') return true;
  if (element.tagName === 'meta') return false;
  if (element.tagName === 'link') return !harmlessRelations.has((attribute(element, 'rel') ?? '').toLowerCase());
  // SVG: everything but a link draws what it refers to.
  return name !== 'cite' && element.tagName !== 'a' && element.tagName !== 'area';
}

function addressesOf(element: HtmlElement): { name: string; href: string }[] {
  const found = element.attrs
    .map(({ name, prefix, value }) => ({ name: prefix === undefined ? name : `${prefix}:${name}`, href: value.trim() }))
    .filter(({ name }) => addressAttributes.includes(name));
  const srcset = attribute(element, 'srcset');
  if (srcset === undefined) return found;
  const candidates = srcset.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
  return [...found, ...candidates.map((href) => ({ name: 'src', href }))];
}

function scriptProblem(script: HtmlElement, site: Site): string | undefined {
  const type = attribute(script, 'type');
  const src = attribute(script, 'src');
  const text = textOf(script);
  if (src !== undefined) {
    const ours = site.islands.some(({ file }) => src === `${site.basePath}/assets/${file}`);
    return ours && type === 'module' ? undefined : `a script that is not ours: ${src}`;
  }
  if (type === 'application/ld+json') return isJson(text) ? undefined : 'JSON-LD that is not JSON';
  if (type === 'speculationrules' && text === speculationRules(site.basePath)) return undefined;
  if (type === undefined && text === site.themeLine) return undefined;
  return `an inline script that is not ours: ${text.slice(0, 60)}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* elementProblems(element: HtmlElement, site: Site): Generator<string> {
  if (forbiddenElements.has(element.tagName)) yield `${nameOf(element)} is not allowed`;
  for (const { name } of element.attrs) {
    if (name === 'style') yield `a style attribute on ${nameOf(element)}`;
    if (name.startsWith('on')) yield `an event attribute, ${name}, on ${nameOf(element)}`;
    if (name === 'srcdoc') yield `srcdoc on ${nameOf(element)}`;
  }
  if (element.tagName === 'script') {
    const problem = scriptProblem(element, site);
    if (problem !== undefined) yield problem;
  }
}

const isLocal = (url: URL) => ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'].includes(url.hostname);

function unsafeAddress(href: string, from: string, site: Site): string | undefined {
  if (!URL.canParse(href, site.origin + from)) return `an address that is not one: ${href}`;
  const url = new URL(href, site.origin + from);
  if (/^(javascript|vbscript|data|blob|file):$/.test(url.protocol)) return `an address that begins ${url.protocol}`;
  if (isLocal(url) && url.origin !== site.origin) return `an address of this machine: ${href}`;
  return leavesBase(href, site) ? `an address outside ${site.basePath}/: ${href}` : undefined;
}

const isForeign = (href: string, from: string, site: Site) => new URL(href, site.origin + from).origin !== site.origin;

/** An address on our own host that is not under the base path belongs to another site there. */
const leavesBase = (href: string, site: Site) =>
  href.startsWith('/') && !href.startsWith('//') && href !== site.basePath && !href.startsWith(`${site.basePath}/`);

/** Addresses that stand in `meta`: the share image, the page's own address. */
const metaAddress = (element: HtmlElement) => {
  const content = element.tagName === 'meta' ? attribute(element, 'content') : undefined;
  return content !== undefined && /^https?:\/\//.test(content) ? [{ name: 'content', href: content }] : [];
};

/** What every page has, so that it can be found, named and read aloud. */
function* documentProblems(document: HtmlDocument): Generator<string> {
  if ((attribute(theElement(document, 'html'), 'lang') ?? '') === '') yield 'no lang on <html>';
  const titles = childElements(theElement(document, 'head')).filter(({ tagName }) => tagName === 'title');
  if (titles.length !== 1 || titles.some((title) => textOf(title).trim() === '')) yield 'not one <title> in <head>';
}

/**
 * Reads a finished page at address `from` for what must never be published and for what it refers to: no style
 * attribute or element, event attribute, script but ours, address of this machine, subresource of another host.
 */
export function checkPage(document: HtmlDocument, from: string, site: Site): PageFacts {
  const problems = [...documentProblems(document)];
  const ids = new Set<string>();
  const references: { href: string; file: string; fragment: string }[] = [];
  for (const element of elementsIn(document)) {
    problems.push(...elementProblems(element, site));
    const id = attribute(element, 'id');
    if (id !== undefined && ids.has(id)) problems.push(`the id ${id} stands twice`);
    if (id !== undefined) ids.add(id);
    for (const { name, href } of [...addressesOf(element), ...metaAddress(element)]) {
      const problem = unsafeAddress(href, from, site);
      const target = fileOf(site, href, from);
      if (problem !== undefined) problems.push(`${problem}, in ${nameOf(element)}`);
      else if (target !== undefined) references.push({ href, ...target });
      else if (isSubresource(element, name) && isForeign(href, from, site))
        problems.push(`${nameOf(element)} loads from another host: ${href}`);
    }
  }
  return { problems, ids: [...ids], references };
}
