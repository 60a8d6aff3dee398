import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { syntax } from '../lib/markdown/syntax.ts';
import { normalizeHtml } from './normalize-html.ts';

export interface Example {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

/** The Markdown layer by itself: our syntax, with none of our blocks and checks, and with raw HTML let through. */
const layer = unified()
  .use(remarkParse)
  .use(syntax)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

export const renderLayer = (markdown: string) => layer.processSync(markdown).toString();

/** Numbers of the examples that come out otherwise than the specification shows. */
export const differing = (examples: readonly Example[]) =>
  examples
    .filter(({ markdown, html }) => normalizeHtml(renderLayer(markdown)) !== normalizeHtml(html))
    .map(({ number }) => number);
