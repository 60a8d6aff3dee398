import { compareText } from '../compare-text.ts';
import type { Article } from '../magazine.ts';
import { articleKey, type MentionSurvey } from './survey.ts';

/** A topic found in the same articles as another, and in how many. */
export interface AppearsWith<T> {
  readonly topic: T;
  readonly articles: number;
}

const most = 8;

/**
 * For each topic's slug the topics that stand beside it: articles about the one that are about the other or mention it.
 * Ranked by the cosine of the two sets of articles, so that a topic that is everywhere does not lead every list. One
 * article that declares both is enough; mere mentions need two.
 */
export function appearingTogether(
  articles: readonly Article[],
  survey: MentionSurvey,
): ReadonlyMap<string, readonly AppearsWith<string>[]> {
  const uses = new Map<string, number>();
  const pairs = new Map<string, Map<string, { articles: number; declared: boolean }>>();
  const count = (one: string, other: string, declared: boolean) => {
    const row = pairs.get(one) ?? new Map<string, { articles: number; declared: boolean }>();
    pairs.set(one, row);
    const before = row.get(other) ?? { articles: 0, declared: false };
    row.set(other, { articles: before.articles + 1, declared: before.declared || declared });
  };
  for (const article of articles) {
    const about = new Set(article.topics.map((topic) => topic.slug));
    const mentioned = (survey.byArticle[articleKey(article)] ?? []).filter((slug) => !about.has(slug));
    for (const slug of [...about, ...mentioned]) uses.set(slug, (uses.get(slug) ?? 0) + 1);
    for (const one of about) {
      for (const other of about) if (one !== other) count(one, other, true);
      for (const other of mentioned) {
        count(one, other, false);
        count(other, one, false);
      }
    }
  }
  const ranked = new Map<string, AppearsWith<string>[]>();
  for (const [one, row] of pairs) {
    const cosine = (other: string, shared: number) => shared / Math.sqrt((uses.get(one) ?? 1) * (uses.get(other) ?? 1));
    const found = [...row]
      .filter(([, { articles: shared, declared }]) => declared || shared > 1)
      .map(([topic, { articles: shared }]) => ({ topic, articles: shared, weight: cosine(topic, shared) }))
      .sort((a, b) => b.weight - a.weight || b.articles - a.articles || compareText(a.topic, b.topic));
    ranked.set(
      one,
      found.slice(0, most).map(({ topic, articles: shared }) => ({ topic, articles: shared })),
    );
  }
  return ranked;
}
