import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { codeFigure } from './code-figure.ts';
import { bodySchema } from './schema.ts';

/** A file of code as HTML, as a body has it. */
export function renderCode(text: string, language: string, file: string): string {
  const code = codeFigure({
    text: text.replace(/\n$/u, ''),
    language,
    caption: [h('span', { className: ['file'] }, file)],
    numbered: false,
    marked: new Set(),
  });
  const tree: Root = { type: 'root', children: [code] };
  return toHtml(unified().use(rehypeSanitize, bodySchema).runSync(tree), { closeEmptyElements: true });
}
