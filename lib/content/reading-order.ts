import { compareText } from '../compare-text.ts';
import type { Article, Column } from '../magazine.ts';
import type { Assembly } from './assembly.ts';
import { valuesOf } from './documents.ts';
import type { Group } from './groups.ts';

interface Parts {
  readonly group: Group<'issue'>;
  readonly articles: readonly Article[];
  /** In the order of the issue. */
  readonly columns: readonly Column[];
}

/**
 * An issue's articles as they are read: the letter, those that `order` names, then the others in their column by
 * `position`, then slug. Naming an unknown article in `order`, or one that is not published, is an error.
 */
export function inReadingOrder(assembly: Assembly, { group, articles, columns }: Parts): Article[] {
  const order = valuesOf(group.original).order ?? [];
  reportOrder(assembly, group, articles, order);
  const rank = (article: Article) => {
    const named = order.indexOf(article.slug);
    const column = article.column === undefined ? -1 : columns.indexOf(article.column);
    return [
      article.kind === 'letter' ? 0 : 1,
      named < 0 ? order.length : named,
      // Columns that the issue does not name follow those that it names, in the magazine's order.
      article.column !== undefined && column < 0 ? columns.length + article.column.order : column,
      article.position ?? Number.MAX_SAFE_INTEGER,
    ];
  };
  const ranked = articles.map((article) => ({ article, rank: rank(article) }));
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || compareText(a.article.slug, b.article.slug));
  return ranked.map(({ article }) => article);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function reportOrder(
  { report }: Assembly,
  { original }: Group<'issue'>,
  articles: readonly Article[],
  order: readonly string[],
) {
  for (const [index, name] of order.entries()) {
    const article = articles.find(({ slug }) => slug === name);
    if (article?.draft !== true || article.issue.draft) continue;
    const reason = `Unexpected \`order[${index}]\` \`${name}\`, expected an article that is published`;
    report(original, 'unpublished', ['order', index], reason);
  }
}
