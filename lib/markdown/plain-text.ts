import type { Element, Nodes } from 'hast';

/** Marks of the page rather than words of the author, besides the numbers of notes. */
const furniture = new Set(['anchor', 'bench-extra', 'file', 'language', 'turn-speaker']);

export const hasClass = (element: Element, name: string) => {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
};

/** Whether an element is the page's own and no part of what the author says. */
export const isFurniture = ({ properties }: Element) =>
  properties.dataFootnoteRef !== undefined ||
  properties.dataFootnoteBackref !== undefined ||
  (Array.isArray(properties.className) && properties.className.some((name) => furniture.has(String(name))));

/** The words of a node in one line, without the page's own marks. */
export function plainText(node: Nodes): string {
  return wordsOf(node).replace(/\s+/gu, ' ').trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (isFurniture(node) || node.tagName === 'svg')) return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
