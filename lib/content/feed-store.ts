import { join } from 'node:path';
import type { Body } from '../body.ts';
import { articleHtml } from '../feed/article-html.ts';
import { digest, readKeptJson, writeWhole } from '../files.ts';
import type { ArticleText } from '../magazine.ts';

interface Parts {
  readonly body: Pick<Body, 'html'>;
  readonly text: ArticleText;
  /** The absolute address of the article's page. */
  readonly pageUrl: string;
  /** Where the results are kept. */
  readonly folder: string;
  /** Tells versions of the code apart. */
  readonly code: string;
}

/**
 * What feeds carry of an article, kept on disk: an article stands in a dozen feeds of three formats each, rendered by
 * several processes, and a long one takes a tenth of a second to transform.
 */
export function feedHtmlOf({ body, text, pageUrl, folder, code }: Parts): string {
  const { lang, takeaways, sources } = text;
  const key = digest(JSON.stringify([code, pageUrl, lang, takeaways, sources]), body.html);
  const path = join(folder, key.slice(0, 2), `${key}.json`);
  const kept = readKeptJson(path);
  if (typeof kept === 'string') return kept;
  const html = articleHtml(body, text, pageUrl);
  writeWhole(path, JSON.stringify(html));
  return html;
}
