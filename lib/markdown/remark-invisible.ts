import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { unprintable } from '../visible.ts';
import type { Rendering } from './rendering.ts';

const reference = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu;

/** Reports `&#x1;` and such, which Markdown reads as characters that no page and no feed can hold. */
export function remarkInvisible({ text, report }: Rendering) {
  return (tree: Root) => {
    const seen = new Set<number>();
    visit(tree, (node) => {
      const start = node.position?.start.offset;
      if (start === undefined || !stringsOf(node).some(isReplaced)) return;
      for (const match of text.slice(start, node.position?.end.offset).matchAll(reference)) {
        const [written, hex, decimal] = match;
        const offset = start + match.index;
        if (!isInvisible(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) || seen.has(offset)) continue;
        seen.add(offset);
        const before = text.slice(0, offset).split('\n');
        const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
        report('control-character', `Unexpected control character \`${written}\`, expected none`, place);
      }
    });
  };
}

function stringsOf(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'link' || node.type === 'definition') return [node.url, node.title ?? ''];
  return node.type === 'image' ? [node.url, node.title ?? '', node.alt ?? ''] : [];
}

/** Markdown puts U+FFFD for most characters that it refuses. */
const isReplaced = (value: string) => value.includes('\uFFFD') || unprintable.test(value);

const isInvisible = (code: number) => code === 0 || code > 0x10ffff || unprintable.test(String.fromCodePoint(code));
