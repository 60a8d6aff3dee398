import { compareText } from '../compare-text.ts';
import type { Article } from '../magazine.ts';
import { articleKey } from './survey.ts';
import type { TopicEntry, TopicIndex } from './topic-index.ts';

/** An article that shares topics with another, and which: the rarest, the strongest reason, first. */
export interface RelatedArticle {
  readonly article: Article;
  readonly shared: readonly TopicEntry[];
}

/** A topic that one of the two only mentions counts for this much. */
const mentioned = 0.3;

/**
 * The articles nearest to one by the topics that they share, each weighted by its rarity, `log(1 + N / n)` for a topic
 * of n among N articles (inverse document frequency). At most `most`, the nearest first.
 */
export function relatedArticles(index: TopicIndex, article: Article, most = 4): readonly RelatedArticle[] {
  const about = new Set(article.topics.map((topic) => topic.slug));
  const mentions = (index.mentions[articleKey(article)] ?? []).filter((slug) => !about.has(slug));
  const total = Object.keys(index.mentions).length;
  const near = new Map<Article, { weight: number; shared: { entry: TopicEntry; weight: number }[] }>();
  const add = (other: Article, entry: TopicEntry, weight: number) => {
    if (other === article) return;
    const before = near.get(other) ?? { weight: 0, shared: [] };
    before.shared.push({ entry, weight });
    near.set(other, { weight: before.weight + weight, shared: before.shared });
  };
  for (const slug of [...about, ...mentions]) {
    const entry = index.entries.get(slug);
    if (entry === undefined) continue;
    const elsewhere = entry.passages.filter((group) => !group.isAbout).map((group) => group.article);
    const rarity = Math.log(1 + total / (entry.articles.length + elsewhere.length));
    for (const other of entry.articles) add(other, entry, about.has(slug) ? rarity : rarity * mentioned);
    if (about.has(slug)) for (const other of elsewhere) add(other, entry, rarity * mentioned);
  }
  return [...near]
    .sort(
      ([a, { weight: x }], [b, { weight: y }]) =>
        y - x || compareText(b.date, a.date) || compareText(articleKey(a), articleKey(b)),
    )
    .slice(0, most)
    .map(([other, { shared }]) => ({
      article: other,
      shared: shared.sort((a, b) => b.weight - a.weight).map(({ entry }) => entry),
    }));
}
