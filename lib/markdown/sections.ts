import type { Element, Nodes, Root } from 'hast';
import type { Section } from '../body.ts';
import { hasClass, isFurniture, plainText } from './plain-text.ts';

/** What a rendered body says, for search, passages and counts. */
export interface Summary {
  readonly sections: readonly Section[];
  /** Of all text but code. */
  readonly count: { readonly han: number; readonly latinWords: number };
}

/** Elements that end a line of text; all others stand inside one. */
const blocks = new Set(
  'aside blockquote caption div dl dd dt figcaption figure hr li ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

const han = /\p{Script=Han}/gu;
/** `min.insync.replicas`, `it’s` and `0.11` are one word each. */
const latinWord = /[\p{Script=Latin}\p{N}]+(?:[.'’_-][\p{Script=Latin}\p{N}]+)*/gu;

type Growing = Omit<Section, 'paragraphs'> & { paragraphs: string[] };

/** Cuts a body into its headings and their plain paragraphs. Code blocks are left out; code within a sentence stays. */
export function summarize(tree: Root): Summary {
  const sections: Growing[] = [{ id: '', title: '', level: 1, paragraphs: [] }];
  const count = { han: 0, latinWords: 0 };
  let line = '';
  let speaker = '';

  const add = (prose: string) => {
    count.han += prose.match(han)?.length ?? 0;
    count.latinWords += prose.match(latinWord)?.length ?? 0;
  };
  const endLine = () => {
    const paragraph = line.replace(/\s+/gu, ' ').trim();
    if (paragraph !== '') {
      sections.at(-1)?.paragraphs.push(speaker + paragraph);
      speaker = '';
    }
    line = '';
  };
  const heading = (element: Element) => {
    const title = plainText(element);
    add(title);
    sections.push({
      id: String(element.properties.id ?? ''),
      title,
      level: Number(element.tagName[1]),
      paragraphs: [],
    });
  };
  const visitElement = (element: Element, inCode: boolean) => {
    if (hasClass(element, 'turn-speaker')) speaker = speakerPrefix(element);
    if (element.tagName === 'pre' || element.tagName === 'svg' || isFurniture(element)) return;
    const isHeading = /^h[1-6]$/u.test(element.tagName);
    const isBlock = isHeading || blocks.has(element.tagName);
    if (isBlock) endLine();
    if (isHeading) return heading(element);
    for (const child of element.children) walk(child, inCode || element.tagName === 'code');
    if (element.tagName === 'br') line += ' ';
    if (isBlock) endLine();
  };
  const walk = (node: Nodes, inCode: boolean) => {
    if (node.type === 'text') {
      line += node.value;
      if (!inCode) add(node.value);
    } else if (node.type === 'element') visitElement(node, inCode);
  };

  for (const child of tree.children) walk(child, false);
  endLine();
  return { sections: sections.filter(({ id, paragraphs }) => id !== '' || paragraphs.length > 0), count };
}

function speakerPrefix(line: Element): string {
  const name = line.children.find((child) => child.type === 'element' && hasClass(child, 'turn-name'));
  const text = name === undefined ? '' : plainText(name);
  return /\p{Script=Han}/u.test(text) ? `${text}：` : `${text}: `;
}
