import { allArticles, hasText } from '../articles.ts';
import { allBenchmarks } from '../benchmarks.ts';
import type { Body } from '../body.ts';
import type { Announcement, Article, Contributor, Lang, Magazine, Topic } from '../magazine.ts';
import { hasContributorPage, hasIndexes, siteLanguages } from '../page-existence.ts';
import { pageRecords } from './page-records.ts';
import type { SearchRecord } from './record.ts';
import { announcementPage, articlePage, benchmarkPage, personPage, type SearchPage, topicPage } from './search-page.ts';

/** What records are made of: the door's nouns and verbs. */
export interface RecordSource {
  readonly magazine: Magazine;
  readonly bodyOf: (thing: Article | Topic | Contributor | Announcement, lang: Lang) => Promise<Body | undefined>;
  readonly topicIndex: (
    lang: Lang,
  ) => Promise<{ readonly entries: ReadonlyMap<string, { readonly hasPage: boolean }> }>;
}

/**
 * Every record of the site, one page after the other, so that few are in memory at a time: the default language first,
 * then articles with their runnable tables, newest first, announcements, topics and people. The same magazine gives the
 * same records.
 *
 * @throws RecordTooLarge, or an Error when two pages would have the same ids
 */
export async function* toRecords(source: RecordSource): AsyncGenerator<SearchRecord> {
  const pages = new Set<string>();
  for (const lang of languagesOf(source.magazine))
    for await (const page of searchPages(source, lang)) {
      if (pages.has(page.articleID)) throw new Error(`Unexpected second page with the search id ${page.articleID}#`);
      pages.add(page.articleID);
      yield* pageRecords(page);
    }
}

/** How many pages have records: for progress. */
export const countSearchPages = async (source: RecordSource): Promise<number> => {
  let count = 0;
  for (const lang of languagesOf(source.magazine)) count += (await thingsIn(source, lang)).count;
  return count;
};

function languagesOf(magazine: Magazine): Lang[] {
  const languages = siteLanguages(magazine);
  return [...languages].sort((a, b) => Number(b === magazine.defaultLanguage) - Number(a === magazine.defaultLanguage));
}

async function thingsIn({ magazine, topicIndex }: RecordSource, lang: Lang) {
  const articles = allArticles(magazine, lang);
  const announcements = magazine.announcements.filter((it) => hasText(it, lang));
  const { entries } = hasIndexes(magazine, lang) ? await topicIndex(lang) : { entries: new Map() };
  const topics = magazine.topics.filter(({ slug }) => entries.get(slug)?.hasPage);
  const people = magazine.contributors.filter((it) => hasContributorPage(magazine, it, lang));
  const lists = [articles, allBenchmarks(magazine, lang), announcements, topics, people];
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  return { articles, announcements, topics, people, count };
}

async function* searchPages(source: RecordSource, lang: Lang): AsyncGenerator<SearchPage> {
  const { magazine, bodyOf } = source;
  const said = { magazine, lang };
  const { articles, announcements, topics, people } = await thingsIn(source, lang);
  for (const article of articles) {
    const body = await bodyOf(article, lang);
    if (body === undefined) continue;
    yield articlePage(said, article, body);
    const tables = article.benchmarks.filter(({ languages }) => languages.includes(lang));
    for (const table of tables) yield benchmarkPage(said, table, body);
  }
  for (const announcement of announcements) {
    const body = await bodyOf(announcement, lang);
    if (body !== undefined) yield announcementPage(said, announcement, body);
  }
  for (const topic of topics) yield topicPage(said, topic, await bodyOf(topic, lang));
  for (const person of people) yield personPage(said, person, await bodyOf(person, lang));
}
