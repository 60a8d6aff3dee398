import { compareText } from './compare-text.ts';
import { groupBy } from './group-by.ts';
import type { Article, ByLang, Column, Contributor, IsoDay, Lang, Magazine, Topic } from './magazine.ts';
import { oncePerLang } from './once.ts';

/** Whether the thing has a body in `lang`, and so a page. */
export const hasText = (thing: { readonly texts: ByLang<unknown> }, lang: Lang) => thing.texts[lang] !== undefined;

type Issues = Pick<Magazine, 'issues'>;

interface ArticleIndex {
  readonly all: readonly Article[];
  readonly inColumn: ReadonlyMap<string, readonly Article[]>;
  readonly by: ReadonlyMap<string, readonly Article[]>;
  readonly about: ReadonlyMap<string, readonly Article[]>;
}

const indexOf = oncePerLang((magazine: Issues, lang): ArticleIndex => {
  const all = magazine.issues.flatMap(({ articles }) => articles).filter((article) => hasText(article, lang));
  // Sorting is stable, and issues come newest first.
  all.sort((a, b) => compareText(b.date, a.date));
  return {
    all,
    inColumn: groupBy(all, ({ column }) => column?.slug ?? ''),
    by: groupByMany(all, ({ credits, speakers = [] }) => [...credits.map((it) => it.contributor), ...speakers]),
    about: groupByMany(all, ({ topics }) => topics),
  };
});

function groupByMany(articles: readonly Article[], things: (article: Article) => readonly { slug: string }[]) {
  const pairs = articles.flatMap((article) =>
    [...new Set(things(article).map(({ slug }) => slug))].map((slug) => ({ slug, article })),
  );
  const groups = groupBy(pairs, ({ slug }) => slug);
  return new Map([...groups].map(([slug, found]) => [slug, found.map(({ article }) => article)]));
}

/** Every article with a text in `lang`, newest first: by date, then by issue and place in it. */
export const allArticles = (magazine: Issues, lang: Lang): readonly Article[] => indexOf(magazine, lang).all;

/** The articles of a column with a text in `lang`, newest first. */
export const articlesIn = (magazine: Issues, column: Pick<Column, 'slug'>, lang: Lang): readonly Article[] =>
  indexOf(magazine, lang).inColumn.get(column.slug) ?? [];

/** The articles that name a contributor in any role, with a text in `lang`, newest first. */
export const articlesBy = (magazine: Issues, contributor: Pick<Contributor, 'slug'>, lang: Lang): readonly Article[] =>
  indexOf(magazine, lang).by.get(contributor.slug) ?? [];

/** The articles that declare a topic, with a text in `lang`, newest first. */
export const articlesAbout = (magazine: Issues, topic: Pick<Topic, 'slug'>, lang: Lang): readonly Article[] =>
  indexOf(magazine, lang).about.get(topic.slug) ?? [];

/** The day that an article last changed for its readers. */
export const lastModified = ({ date, updated }: Pick<Article, 'date' | 'updated'>): IsoDay =>
  updated !== undefined && updated > date ? updated : date;

/** The articles before and after this one in its issue, among those with a text in `lang`. */
export function neighbours(article: Article, lang: Lang): { previous?: Article; next?: Article } {
  const articles = article.issue.articles.filter((it) => hasText(it, lang));
  const index = articles.findIndex(({ slug }) => slug === article.slug);
  const previous = index > 0 ? articles[index - 1] : undefined;
  const next = index >= 0 ? articles[index + 1] : undefined;
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}
