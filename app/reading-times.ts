import { bodyOf } from '../lib/content/read.ts';
import type { Issue, Lang } from '../lib/magazine.ts';
import { textIn } from '../lib/text.ts';
import { readingMinutes } from '../lib/typography.ts';

/** Minutes to read each article of an issue, by slug, in the language in which it is listed. */
export async function readingTimes(issue: Issue, lang: Lang, defaultLanguage: Lang): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const article of issue.articles) {
    const text = textIn(article.texts, lang, defaultLanguage);
    const body = text && (await bodyOf(article, text.lang));
    if (body) times.set(article.slug, readingMinutes(body.count));
  }
  return times;
}
