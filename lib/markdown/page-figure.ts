import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { eachElement } from './each-element.ts';
import { hasClass } from './plain-text.ts';

/**
 * A runnable figure as it stands on its own page: without its number in the article and the link to the page it is on;
 * links within the article lead there.
 */
export function toPageFigure(html: string, articlePath: string): string {
  const tree = fromHtml(html, { fragment: true });
  clean(tree);
  eachElement(tree, ({ tagName, properties }) => {
    const { href } = properties;
    if (tagName === 'a' && typeof href === 'string' && href.startsWith('#')) properties.href = `${articlePath}${href}`;
    return undefined;
  });
  return toHtml(tree, { closeEmptyElements: true });
}

function clean(parent: Root | Element) {
  const isKept = (child: RootContent) =>
    child.type !== 'element' ||
    !(hasClass(child, 'bench-link') || (hasClass(child, 'label') && child.tagName === 'span'));
  const children = parent.children.filter(isKept);
  parent.children.splice(0, parent.children.length, ...children);
  for (const child of children) if (child.type === 'element') clean(child);
}
