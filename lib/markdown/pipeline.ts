import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { Body, BodyBenchmark } from '../body.ts';
import type { Source } from '../magazine.ts';
import { sortProblems } from '../problem.ts';
import { findTooComplex, type TooComplex } from './complexity.ts';
import type { BodyContext } from './context.ts';
import { eachElement } from './each-element.ts';
import { normalizeSource } from './normalize-source.ts';
import { hasClass } from './plain-text.ts';
import { rehypeBenchmarks } from './rehype-benchmarks.ts';
import { rehypeCode } from './rehype-code.ts';
import { rehypeCrossReferences } from './rehype-cross-references.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeLineBreaks } from './rehype-line-breaks.ts';
import { rehypeMath } from './rehype-math.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { rehypeTerms } from './rehype-terms.ts';
import { rehypeTurns } from './rehype-turns.ts';
import { remarkAddresses } from './remark-addresses.ts';
import { remarkCallouts } from './remark-callouts.ts';
import { remarkDollars } from './remark-dollars.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkInvisible } from './remark-invisible.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkLiteralMarks } from './remark-literal-marks.ts';
import { remarkMistypedBlocks } from './remark-mistyped-blocks.ts';
import { remarkMistypedInline } from './remark-mistyped-inline.ts';
import { remarkRawHtml } from './remark-raw-html.ts';
import { remarkReferences } from './remark-references.ts';
import { remarkTerms } from './remark-terms.ts';
import { remarkUnclosed } from './remark-unclosed.ts';
import { createRendering, type Rendering } from './rendering.ts';
import { bodySchema } from './schema.ts';
import { summarize } from './sections.ts';
import { syntax } from './syntax.ts';

export interface Rendered {
  readonly body: Body;
  /** Errors have `fatal: true`; positions are those of the file. */
  readonly messages: readonly VFileMessage[];
  /** File names of the figures that the text shows, so that the others can be found unused. */
  readonly figures: readonly string[];
}

/** Markdown to HTML, step by step. */
const pipeline = (rendering: Rendering) =>
  unified()
    .use(remarkParse)
    .use(syntax)
    .use(remarkReferences)
    .use(remarkInvisible, rendering)
    .use(remarkUnclosed, rendering)
    .use(remarkRawHtml, rendering)
    .use(remarkAddresses)
    .use(remarkDollars, rendering)
    .use(remarkMistypedBlocks, rendering)
    .use(remarkMistypedInline, rendering)
    .use(remarkLiteralMarks, rendering)
    .use(remarkFootnotes, rendering)
    .use(remarkCallouts, rendering)
    .use(remarkTerms, rendering)
    .use(remarkLinks, rendering)
    .use(remarkRehype, footnoteOptions(rendering))
    .use(rehypeLineBreaks)
    .use(rehypeFootnotes, rendering)
    .use(rehypeHeadings, rendering)
    .use(rehypeTaskLists, rendering)
    .use(rehypeFigures, rendering)
    .use(rehypeTables, rendering)
    .use(rehypeCode, rendering)
    .use(rehypeMath, rendering)
    .use(rehypeTurns, rendering)
    .use(rehypeCrossReferences, rendering)
    .use(rehypeTerms, rendering)
    .use(rehypeBenchmarks, rendering)
    .use(rehypeSanitize, bodySchema)
    .use(rehypeStringify, { closeEmptyElements: true });

const footnoteOptions = ({ words }: Rendering) => ({
  clobberPrefix: '',
  footnoteLabel: words.footnotes,
  footnoteLabelProperties: {},
  footnoteBackLabel: (index: number, mention: number) => words.backToText(index + 1, mention),
});

/**
 * Renders Markdown once for every use of it. What an author got wrong comes back as messages and never throws.
 * @param source the text, and where it stands in its file
 * @param context all that the text may refer to
 */
export async function renderBody(source: Source, context: BodyContext): Promise<Rendered> {
  const text = normalizeSource(source);
  const rendering = createRendering(source, text, context);
  const tooComplex = findTooComplex(text);
  if (tooComplex !== undefined) return unreadable(rendering, tooComplex);
  if (secondFrontMatter.test(text))
    rendering.report(
      'front-matter',
      'Unexpected second front matter, expected its fields in the first one',
      firstPoint(text),
    );
  const processor = pipeline(rendering);
  try {
    const tree = processor.runSync(processor.parse(text));
    return toRendered(tree, processor.stringify(tree), rendering);
  } catch (error) {
    // Marks nested in each other, `*a **b *c …`: the stack ends before the limits of `findTooComplex`.
    if (!(error instanceof RangeError)) throw error;
    return unreadable(rendering, { line: source.line, reason: 'Unexpected depth, expected marks nested less deep' });
  }
}

/** `---`, `key: value`, `---` at the beginning of a body, which would be a rule and a heading. */
const secondFrontMatter = /^\s*---[ \t]*\n(?:\w[\w-]*:(?:[ \t].*)?\n(?:[ \t-].*\n|\n)*?)+---[ \t]*(?:\n|$)/u;

const firstPoint = (text: string) => ({ line: /^\s*/u.exec(text)?.[0].split('\n').length ?? 1, column: 1 });

function unreadable(rendering: Rendering, { line, reason }: TooComplex): Rendered {
  rendering.report('too-complex', reason, { line, column: 1 });
  return toRendered({ type: 'root', children: [] }, '', rendering);
}

function toRendered(tree: Root, html: string, rendering: Rendering): Rendered {
  const { mentions, turns, problems, figures } = rendering;
  const { sections, count } = summarize(tree);
  return {
    body: { html, sections, mentions: [...mentions], turns, count, benchmarks: benchmarksOf(tree, rendering) },
    messages: sortProblems(problems),
    figures: [...figures],
  };
}

/** The runnable figures as they stand in the sanitised tree. */
function benchmarksOf(tree: Root, { benchmarks }: Rendering): BodyBenchmark[] {
  if (benchmarks.length === 0) return [];
  const figures = new Map<unknown, Element>();
  eachElement(tree, (element) => {
    if (hasClass(element, 'bench')) figures.set(element.properties.id, element);
  });
  return benchmarks.flatMap((it) => {
    const figure = figures.get(it.anchor);
    return figure === undefined ? [] : [{ ...it, html: toHtml(figure, { closeEmptyElements: true }) }];
  });
}
