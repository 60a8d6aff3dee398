import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { Body, Source } from '../magazine.ts';
import type { BodyContext } from './context.ts';
import { normalizeSource } from './normalize-source.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { createRendering, type Rendering } from './rendering.ts';
import { bodySchema } from './schema.ts';
import { summarize } from './sections.ts';

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
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough)
    .use(remarkRehype)
    .use(rehypeHeadings, rendering)
    .use(rehypeSanitize, bodySchema)
    .use(rehypeStringify);

/**
 * Renders Markdown once for every use of it. What an author got wrong comes back as messages and never throws.
 * @param source the text, and where it stands in its file
 * @param context all that the text may refer to
 */
export async function renderBody(source: Source, context: BodyContext): Promise<Rendered> {
  const text = normalizeSource(source);
  const rendering = createRendering(source, text, context);
  const processor = pipeline(rendering);
  const tree: Root = processor.runSync(processor.parse(text));
  const { sections, count } = summarize(tree);
  return {
    body: { html: processor.stringify(tree), sections, mentions: [], turns: rendering.turns, count },
    messages: rendering.problems,
    figures: [...rendering.figures],
  };
}
