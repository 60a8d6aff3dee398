import type { Positioned, Rendering } from './rendering.ts';

/** A node as its author wrote it. */
export function writtenText({ position }: Positioned, { text }: Pick<Rendering, 'text'>): string {
  const { start, end } = position ?? {};
  return start?.offset === undefined || end?.offset === undefined ? '' : text.slice(start.offset, end.offset);
}

/** The place `length` characters after a node's beginning. */
export function pointWithin(node: Positioned, length: number, rendering: Pick<Rendering, 'text'>) {
  const before = writtenText(node, rendering).slice(0, length);
  const start = node.position?.start ?? { line: 1, column: 1 };
  const lastBreak = before.lastIndexOf('\n');
  if (lastBreak === -1) return { line: start.line, column: start.column + length };
  return { line: start.line + before.split('\n').length - 1, column: length - lastBreak };
}
