import { allArticles, articlesBy, articlesIn, hasText } from './articles.ts';
import type { ByLang, Column, Contributor, Lang, Magazine } from './magazine.ts';

/** Which pages there are. No page is empty, and nothing links to a page that is not there. */

/** The languages that have a home, lists and issue pages: those with an article. */
export const siteLanguages = (magazine: Magazine): readonly Lang[] =>
  magazine.languages.filter((lang) => allArticles(magazine, lang).length > 0);

export const hasColumnPage = (magazine: Magazine, column: Column, lang: Lang) =>
  articlesIn(magazine, column, lang).length > 0;

/** Someone has a page for what they wrote, or for what is told of them. */
export const hasContributorPage = (magazine: Magazine, contributor: Contributor, lang: Lang) =>
  siteLanguages(magazine).includes(lang) &&
  (hasText(contributor, lang) || articlesBy(magazine, contributor, lang).length > 0);

/** Whether one of the things has a text in `lang`, so that a list of their texts has something to show. */
export const anyHasText = (things: readonly { readonly texts: ByLang<unknown> }[], lang: Lang) =>
  things.some((thing) => hasText(thing, lang));
