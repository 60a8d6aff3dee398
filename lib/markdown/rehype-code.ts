import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { codeFigure } from './code-figure.ts';
import { parseCodeOptions } from './code-options.ts';
import { eachElement } from './each-element.ts';
import { highlighter, isPlain, languageName } from './languages.ts';
import { hasClass } from './plain-text.ts';
import type { Rendering } from './rendering.ts';

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
  const caption = [
    ...(options.file === undefined ? [] : [h('span', { className: ['file'] }, options.file)]),
    ...(written === '' || isPlain(written) ? [] : [h('span', { className: ['language'] }, languageName(written))]),
  ];
  return codeFigure({ text, language, caption, numbered: options.numbered, marked: options.marked });
}
