import type { Element, ElementContent } from 'hast';

/** Cuts highlighted code at its line breaks: an element that runs over a break is closed and opened again. */
export function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    const pieces = node.type === 'element' ? splitElement(node) : splitText(node);
    pieces.forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== undefined) lines.at(-1)?.push(piece);
    });
  }
  return lines;
}

function splitElement(element: Element): (ElementContent | undefined)[] {
  return splitLines(element.children).map((children) => (children.length > 0 ? { ...element, children } : undefined));
}

function splitText(node: ElementContent): (ElementContent | undefined)[] {
  if (node.type !== 'text') return [];
  return node.value.split('\n').map((value) => (value === '' ? undefined : { type: 'text', value }));
}
