import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { highlighter } from './languages.ts';
import { splitLines } from './split-lines.ts';

/** Characters beyond which code is printed without colours: nobody reads so much, and colouring it takes seconds. */
const longestColoured = 200_000;

export interface CodeFigure {
  readonly text: string;
  /** One that the highlighter knows; without it the code has no colours. */
  readonly language?: string | undefined;
  /** Above the code: the name of its file, its language. */
  readonly caption: readonly ElementContent[];
  readonly numbered: boolean;
  /** Numbers of marked lines, from 1. */
  readonly marked: ReadonlySet<number>;
}

/** Code with its colours, its lines and what stands above it. */
export function codeFigure({ text, language, caption, numbered, marked }: CodeFigure): Element {
  const highlighted: readonly ElementContent[] =
    language !== undefined && text.length <= longestColoured
      ? (highlighter.highlight(language, text).children as ElementContent[])
      : [{ type: 'text', value: text }];
  const lines = splitLines(highlighted);
  const children = lines.map((line, index) => {
    const className = marked.has(index + 1) ? ['line', 'marked'] : ['line'];
    const end: ElementContent[] = index < lines.length - 1 ? [{ type: 'text', value: '\n' }] : [];
    return h('span', { className }, [...line, ...end]);
  });
  const className = ['hljs', ...(language === undefined ? [] : [`language-${language}`])];
  const block = h('code-copy', [h('pre', { tabIndex: 0 }, [h('code', { className }, children)])]);
  const figureClass = numbered ? ['code', 'numbered'] : ['code'];
  return h('figure', { className: figureClass }, caption.length > 0 ? [h('figcaption', [...caption]), block] : [block]);
}
