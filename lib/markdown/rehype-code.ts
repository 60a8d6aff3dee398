import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { parseCodeOptions } from './code-options.ts';
import { eachElement } from './each-element.ts';
import { highlighter, isPlain, languageName } from './languages.ts';
import { hasClass } from './plain-text.ts';
import type { Rendering } from './rendering.ts';
import { splitLines } from './split-lines.ts';

/** Characters beyond which code is printed without colours: nobody reads so much, and colouring it takes seconds. */
const longestColoured = 200_000;

/** Colours code blocks and gives them their file's name, their language and their lines. */
export function rehypeCode(rendering: Rendering) {
  return (tree: Root) => {
    eachElement(tree, (pre, index, parent) => {
      const [code] = pre.children;
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      if (hasClass(code, 'math-display')) return;
      parent.children[index] = toFigure(pre, code, rendering);
      return index + 1;
    });
  };
}

const classNames = ({ properties }: Element) =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

function toFigure(pre: Element, code: Element, { report, warn }: Rendering): Element {
  const text = textOf(code).replace(/\n$/u, '');
  const meta = code.data?.meta ?? '';
  const written =
    classNames(code)
      .find((name) => name.startsWith('language-'))
      ?.slice('language-'.length) ?? '';
  const isKnown = highlighter.registered(written);
  const language = written !== '' && !isPlain(written) && isKnown ? written : undefined;
  if (written !== '' && !isPlain(written) && !isKnown)
    warn('code-language', `Unexpected language \`${written}\`: the code is printed without colours`, pre);
  const options = parseCodeOptions(meta, text.split('\n').length);
  for (const word of options.unknown)
    report(
      'code-options',
      `Unexpected \`${word}\`, expected \`file="…"\`, \`lines\` or the lines to mark: \`{2,4-6}\``,
      pre,
    );
  const highlighted: readonly ElementContent[] =
    language !== undefined && text.length <= longestColoured
      ? (highlighter.highlight(language, text).children as ElementContent[])
      : [{ type: 'text', value: text }];
  const lines = splitLines(highlighted);
  const children = lines.map((line, index) => {
    const className = options.marked.has(index + 1) ? ['line', 'marked'] : ['line'];
    const end: ElementContent[] = index < lines.length - 1 ? [{ type: 'text', value: '\n' }] : [];
    return h('span', { className }, [...line, ...end]);
  });
  const className = ['hljs', ...(language === undefined ? [] : [`language-${language}`])];
  const block = h('code-copy', [h('pre', { tabIndex: 0 }, [h('code', { className }, children)])]);
  const caption = [
    ...(options.file === undefined ? [] : [h('span', { className: ['file'] }, options.file)]),
    ...(written === '' || isPlain(written) ? [] : [h('span', { className: ['language'] }, languageName(written))]),
  ];
  const figureClass = options.numbered ? ['code', 'numbered'] : ['code'];
  return h('figure', { className: figureClass }, caption.length > 0 ? [h('figcaption', caption), block] : [block]);
}
