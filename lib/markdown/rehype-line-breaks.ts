import type { Element, Nodes, Root, Text } from 'hast';
import { eachElement } from './each-element.ts';

const lines = new Set(['p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Scripts written without spaces, and their marks. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF5E]/u;

/** Joins lines of Chinese: a line break in the source is a space on the page, and Chinese has none. */
export function rehypeLineBreaks() {
  return (tree: Root) => {
    eachElement(tree, (element) => {
      if (!lines.has(element.tagName)) return;
      const texts: Text[] = [];
      collect(element, texts);
      texts.forEach((text, index) => {
        if (!text.value.includes('\n')) return;
        const before = texts[index - 1]?.value.slice(-2) ?? '';
        const after = texts[index + 1]?.value.slice(0, 2) ?? '';
        text.value = join(text.value, before, after);
      });
    });
  };
}

/** The texts of one line; those in code keep their breaks, and so do the lines of blocks inside. */
function collect(node: Element, texts: Text[]) {
  for (const child of node.children as Nodes[]) {
    if (child.type === 'text') texts.push(child);
    else if (child.type === 'element' && child.tagName === 'br') texts.push({ type: 'text', value: ' ' });
    else if (child.type === 'element' && !lines.has(child.tagName) && child.tagName !== 'pre') collect(child, texts);
  }
}

function join(text: string, before: string, after: string): string {
  const parts = text.split('\n');
  return parts.reduce((joined, part, index) => {
    const left = [...(index === 1 && joined === '' ? before : joined.slice(-2))].at(-1) ?? '';
    const right = [...(index === parts.length - 1 && part === '' ? after : part.slice(0, 2))].at(0) ?? '';
    return wide.test(left) && wide.test(right) ? joined + part : `${joined}\n${part}`;
  });
}
