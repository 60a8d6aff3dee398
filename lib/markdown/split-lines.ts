import type { Element, ElementContent } from 'hast';

/**
 * Cuts highlighted code at its line breaks: an element that runs over a break is closed and opened again. Only what has
 * a colour stays an element.
 */
export function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes.flatMap(withoutEmbedded)) {
    const pieces = node.type === 'element' ? splitElement(node) : splitText(node);
    pieces.forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== undefined) lines.at(-1)?.push(piece);
    });
  }
  return lines;
}

/** Code in another language, as in a shell session, comes in a span that only names that language. */
function withoutEmbedded(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element' || hasColour(node)) return [node];
  return node.children.flatMap(withoutEmbedded);
}

const hasColour = ({ properties: { className } }: Element) =>
  Array.isArray(className) && className.some((name) => String(name).startsWith('hljs-'));

function splitElement(element: Element): (ElementContent | undefined)[] {
  return splitLines(element.children).map((children) => (children.length > 0 ? { ...element, children } : undefined));
}

function splitText(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type !== 'text') return [];
  return node.value.split('\n').map((value) => (value === '' ? undefined : { type: 'text', value }));
}
