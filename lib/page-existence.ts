import { allArticles, articlesBy, articlesIn, hasText } from './articles.ts';
import type { ByLang, Column, Contributor, Issue, Lang, Magazine } from './magazine.ts';

/** Which pages there are. No page is empty, and nothing links to a page that is not there. */

/** The languages in which topics and people have pages and indexes: those with an article. */
export const indexedLanguages = (magazine: Magazine): readonly Lang[] =>
  magazine.languages.filter((lang) => allArticles(magazine, lang).length > 0);

/** The languages that have a home and what else is no index: those with an article; before the first, the default one. */
export function siteLanguages(magazine: Magazine): readonly Lang[] {
  const indexed = indexedLanguages(magazine);
  return indexed.length > 0 ? indexed : [magazine.defaultLanguage];
}

/** Whether there is a list of issues to show. */
export const hasIssues = ({ issues }: Magazine) => issues.length > 0;

/** Whether topics and people are listed in `lang`. */
export const hasIndexes = (magazine: Magazine, lang: Lang) => indexedLanguages(magazine).includes(lang);

/** Whether an issue's page has feeds beside it: a feed holds the articles in its language. */
export const hasIssueFeed = ({ articles }: Pick<Issue, 'articles'>, lang: Lang) =>
  articles.some((article) => hasText(article, lang));

export const hasColumnPage = (magazine: Magazine, column: Column, lang: Lang) =>
  articlesIn(magazine, column, lang).length > 0;

/** Someone has a page for what they wrote, or for what is told of them. */
export const hasContributorPage = (magazine: Magazine, contributor: Contributor, lang: Lang) =>
  hasIndexes(magazine, lang) && (hasText(contributor, lang) || articlesBy(magazine, contributor, lang).length > 0);

/** Whether one of the things has a text in `lang`, so that a list of their texts has something to show. */
export const anyHasText = (things: readonly { readonly texts: ByLang<unknown> }[], lang: Lang) =>
  things.some((thing) => hasText(thing, lang));
