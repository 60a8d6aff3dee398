import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { hasClass } from '../markdown/plain-text.ts';
import { mathText } from './math-text.ts';

/**
 * The feed face of a body: HTML that stands by itself in any reader. Addresses are absolute, inlined drawings are
 * pictures, turns begin with the speaker's name in bold, and nothing is left that needs our stylesheet or scripts:
 * no custom element, class, id or `data-` attribute. Links within the text lead to its page.
 *
 * @param html a body as the Markdown pipeline gives it
 * @param pageUrl the absolute address of the page that shows it
 */
export const toFeedHtml = (html: string, pageUrl: string): string =>
  toHtml(feedNodes(fromHtml(html, { fragment: true }).children, pageUrl));

/** Kept where they stand; everything else that an element may carry belongs to our pages. */
const kept: ReadonlySet<string> = new Set([
  'alt',
  'width',
  'height',
  'title',
  'lang',
  'colSpan',
  'rowSpan',
  'scope',
  'start',
  'cite',
  'dateTime',
]);

function feedProperties({ properties }: Element, pageUrl: string): Properties {
  const entries = Object.entries(properties).flatMap(([name, value]): [string, Properties[string]][] => {
    if (name === 'href' || name === 'src') return [[name, absolute(String(value), pageUrl)]];
    return kept.has(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

const protocols: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** ASCII, too: Chinese in a path is percent-encoded. `undefined` where it cannot be read or leads nowhere safe. */
function absolute(address: string, pageUrl: string): string | undefined {
  if (!URL.canParse(address, pageUrl)) return undefined;
  const { protocol, href } = new URL(address, pageUrl);
  return protocols.has(protocol) ? href : undefined;
}

const feedNodes = (nodes: readonly RootContent[], pageUrl: string): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? feedElement(node, pageUrl) : [];
  });

/** Drawn by our pages for themselves: links to a heading, links back from a footnote, what a runnable table adds. */
const isFurniture = (element: Element) =>
  hasClass(element, 'anchor') ||
  hasClass(element, 'bench-extra') ||
  element.properties.dataFootnoteBackref !== undefined;

const dropped: ReadonlySet<string> = new Set(['script', 'style', 'template', 'button', 'wbr']);

function feedElement(element: Element, pageUrl: string): ElementContent[] {
  const { tagName } = element;
  if (dropped.has(tagName) || isFurniture(element)) return [];
  if (hasClass(element, 'figure-art')) return [figureArt(element, pageUrl)];
  if (hasClass(element, 'turn')) return turn(element, pageUrl);
  if (tagName === 'input') return [{ type: 'text', value: element.properties.checked ? '☑' : '☐' }];
  if (tagName === 'math') return mathText(element);
  const children = feedNodes(element.children, pageUrl);
  if (hasClass(element, 'callout')) return [h('blockquote', boldTitle(children))];
  if (hasClass(element, 'label')) return [h('strong', children)];
  if (hasClass(element, 'file')) return [h('code', children), { type: 'text', value: ' ' }];
  if (hasClass(element, 'scroll') || isWrapper(tagName)) return children;
  return [{ type: 'element', tagName, properties: feedProperties(element, pageUrl), children }];
}

/** Custom elements, and what only carries a class. */
const isWrapper = (tagName: string) => tagName === 'span' || tagName.includes('-');

/** A link to a figure holds its picture, or the drawing itself, of which the link's target is the published file. */
function figureArt(link: Element, pageUrl: string): Element {
  const drawing = link.children.find((child): child is Element => child.type === 'element');
  const { href } = feedProperties(link, pageUrl);
  if (drawing?.tagName !== 'svg') return h('a', { href }, feedNodes(link.children, pageUrl));
  const { ariaLabel, width, height } = drawing.properties;
  const title = drawing.children.find((child) => child.type === 'element' && child.tagName === 'title');
  const alt = typeof ariaLabel === 'string' ? ariaLabel : title === undefined ? '' : textOf(title);
  return h('a', { href }, h('img', { src: href, alt, width, height }));
}

/** `<p><strong>单晓：</strong>…</p>`, and the rest of the turn as it is. */
function turn({ children }: Element, pageUrl: string): ElementContent[] {
  const isSpeaker = (child: ElementContent): child is Element =>
    child.type === 'element' && hasClass(child, 'turn-speaker');
  const speaker = children.find(isSpeaker);
  const said = feedNodes(
    children.filter((child) => child !== speaker),
    pageUrl,
  );
  const name = speaker?.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, 'turn-name'),
  );
  if (name === undefined) return said;
  const label = h('strong', speakerLabel(textOf(name)));
  const first = said.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element' || first.tagName !== 'p') return [h('p', label), ...said];
  return said.map((child) => (child === first ? { ...first, children: [label, ...first.children] } : child));
}

/** A full-width colon after a Chinese name, a colon and a space after any other. */
const speakerLabel = (name: string) => (/\p{Script=Han}$/u.test(name) ? `${name}：` : `${name}: `);

function boldTitle(children: readonly ElementContent[]): ElementContent[] {
  const [title, ...rest] = children;
  return title?.type === 'element' && title.tagName === 'p'
    ? [h('p', h('strong', title.children)), ...rest]
    : [...children];
}
