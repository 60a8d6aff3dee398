import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { figureClasses, figureSchema } from './figure-schema.ts';
import { rehypeDrawing } from './rehype-drawing.ts';

/** A drawing that may be published and may stand in a page. */
export interface Drawing {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Cleans an SVG file by the written schema.
 * @param name the file's name, from which its ids get their prefix
 * @returns the drawing, if the file holds one with a size, and what was taken out of it, in words
 */
export function cleanDrawing(name: string, source: string): { drawing?: Drawing; problems: string[] } {
  const problems = new Set<string>();
  const root = fromHtml(source, { fragment: true }).children.find(isSvg);
  const size = root === undefined ? undefined : sizeOf(root);
  if (root === undefined) return { problems: ['Expected an `<svg>` element'] };
  if (size === undefined) return { problems: ['Expected a `viewBox`, or a `width` and `height` in pixels'] };
  const { width, height } = size;
  Object.assign(root.properties, {
    xmlns,
    width,
    height,
    viewBox: root.properties.viewBox ?? `0 0 ${width} ${height}`,
  });
  const tree: Root = { type: 'root', children: [root] };
  dropSpace(root);
  const clean = unified()
    .use(rehypeDrawing, { prefix: `fig-${slug(name.replace(/\.[^.]*$/u, ''))}__`, problems })
    .use(rehypeSanitize, figureSchema)
    .runSync(tree);
  const svg = clean.children.find(isSvg);
  if (svg === undefined) return { problems: [...problems] };
  svg.children.unshift(sheet(svg));
  return { drawing: { svg: toXml(svg), width, height }, problems: [...problems] };
}

/** The drawing as an element of a page: named by its alternative text, coloured and lettered by the page's styles. */
export function inlineDrawing(svg: string, alt: string): Element | undefined {
  const root = fromHtml(svg, { fragment: true }).children.find(isSvg);
  if (root === undefined) return undefined;
  const { xmlns: _, fontFamily: __, ...properties } = root.properties;
  root.properties = { ...properties, role: 'img', ariaLabel: alt };
  visit(root, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    const classes = Array.isArray(properties.className) ? properties.className : [];
    // Browsers show `title` as a tooltip; the alternative text says what the drawing is.
    if (tagName === 'title' || tagName === 'desc' || classes.includes('fig-background')) {
      if (parent === undefined || index === undefined) return CONTINUE;
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    for (const [name, colours] of Object.entries(figureClasses))
      if (classes.includes(name))
        for (const [property, colour] of Object.entries(colours))
          if (properties[property] === colour) delete properties[property];
    return CONTINUE;
  });
  return root;
}

const xmlns = 'http://www.w3.org/2000/svg';
/** Well-formed as XML, since the file is also published by itself. */
const xml = { space: 'svg', closeEmptyElements: true, characterReferences: { useNamedReferences: false } } as const;

/** Characters that XML cannot hold (https://www.w3.org/TR/xml/#charsets). */
const notXml = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The writer leaves `>` as it is, and XML's text may not hold `]]>`; a tag's own `>` never stands behind `]]`. */
const toXml = (svg: Element) => toHtml(svg, xml).replace(notXml, '').replaceAll(']]>', ']]&gt;');

const isSvg = (node: { type: string; tagName?: string }): node is Element =>
  node.type === 'element' && node.tagName === 'svg';

/** White paper: without it, black lines stand on a dark reader's own background. */
function sheet({ properties }: Element): Element {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(properties.viewBox);
  return s('rect', { className: ['fig-background'], fill: '#ffffff', x, y, width, height });
}

/** Takes out the space between shapes, which draws nothing. */
function dropSpace(element: Element) {
  if (element.tagName === 'text') return;
  element.children = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  for (const child of element.children) if (child.type === 'element') dropSpace(child);
}

const numbersOf = (viewBox: unknown) =>
  String(viewBox)
    .trim()
    .split(/[\s,]+/u)
    .map(Number);

function sizeOf({ properties }: Element): { width: number; height: number } | undefined {
  const [, , boxWidth, boxHeight] = numbersOf(properties.viewBox);
  const width = pixels(properties.width) ?? boxWidth;
  const height = pixels(properties.height) ?? boxHeight;
  if (width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function pixels(length: unknown): number | undefined {
  const number = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/u.exec(String(length ?? ''))?.[1];
  return number === undefined ? undefined : Number(number);
}
