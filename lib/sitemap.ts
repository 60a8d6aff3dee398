import { allArticles, articlesAbout, articlesBy, articlesIn, hasText, lastModified } from './articles.ts';
import { allBenchmarks, allBenchmarksOf } from './benchmarks.ts';
import type { Article, IsoDay, Lang, Magazine } from './magazine.ts';
import {
  anyHasText,
  hasColumnPage,
  hasContributorPage,
  hasIndexes,
  hasIssues,
  siteLanguages,
} from './page-existence.ts';
import * as paths from './paths.ts';
import { languageTag } from './text.ts';

/** An address for search engines, as the sitemap protocol and Next's `app/sitemap.ts` want it. */
export interface SitemapEntry {
  readonly url: string;
  /** The newest day of what the page shows; left out where its texts bear no date. */
  readonly lastModified?: IsoDay;
  /** The page in every language that it exists in, by BCP 47 tag; left out where there is only one. */
  readonly alternates?: { readonly languages: Readonly<Record<string, string>> };
}

interface SitePage {
  readonly path: (lang: Lang) => string;
  readonly exists?: (lang: Lang) => boolean;
  /** The articles that it shows. */
  readonly articles?: (lang: Lang) => readonly Article[];
}

/**
 * Every page that search engines should know, in every language it exists in, by its canonical address.
 * `topics` gives the slugs of the topics that have a page in a language.
 *
 * @throws when there are more than the protocol allows in one file (https://www.sitemaps.org/protocol.html)
 */
export function sitemapEntries(magazine: Magazine, topics: (lang: Lang) => ReadonlySet<string>): SitemapEntry[] {
  const languages = siteLanguages(magazine);
  const entries = pagesOf(magazine, topics).flatMap(({ path, exists, articles }) => {
    const versions = languages.filter((lang) => exists?.(lang) ?? true);
    const urls = versions.map((lang) => [languageTag(lang), paths.absoluteUrl(path(lang))]);
    const alternates = versions.length > 1 ? { alternates: { languages: Object.fromEntries(urls) } } : {};
    return versions.map((lang): SitemapEntry => {
      const newest = (articles?.(lang) ?? []).map(lastModified).sort().at(-1);
      const date = newest === undefined ? {} : { lastModified: newest };
      return { url: paths.absoluteUrl(path(lang)), ...date, ...alternates };
    });
  });
  if (entries.length > 50_000)
    throw new Error(`A sitemap holds at most 50,000 addresses, and these are ${entries.length}.`);
  return entries;
}

function pagesOf(magazine: Magazine, topics: (lang: Lang) => ReadonlySet<string>): SitePage[] {
  const all = (lang: Lang) => allArticles(magazine, lang);
  const isIndexed = (lang: Lang) => hasIndexes(magazine, lang);
  return [
    { path: paths.homePath, articles: all },
    { path: paths.issuesPath, exists: () => hasIssues(magazine), articles: all },
    ...magazine.issues.flatMap((issue): SitePage[] => [
      {
        path: (lang) => paths.issuePath(issue, lang),
        articles: (lang) => issue.articles.filter((article) => hasText(article, lang)),
      },
      ...issue.articles.map((article) => ({
        path: (lang: Lang) => paths.articlePath(article, lang),
        exists: (lang: Lang) => hasText(article, lang),
        articles: () => [article],
      })),
    ]),
    ...magazine.columns.map((column) => ({
      path: (lang: Lang) => paths.columnPath(column, lang),
      exists: (lang: Lang) => hasColumnPage(magazine, column, lang),
      articles: (lang: Lang) => articlesIn(magazine, column, lang),
    })),
    { path: paths.topicsPath, exists: isIndexed, articles: all },
    ...magazine.topics.map((topic) => ({
      path: (lang: Lang) => paths.topicPath(topic, lang),
      exists: (lang: Lang) => topics(lang).has(topic.slug),
      articles: (lang: Lang) => articlesAbout(magazine, topic, lang),
    })),
    { path: paths.contributorsPath, exists: isIndexed, articles: all },
    ...magazine.contributors.map((contributor) => ({
      path: (lang: Lang) => paths.contributorPath(contributor, lang),
      exists: (lang: Lang) => hasContributorPage(magazine, contributor, lang),
      articles: (lang: Lang) => articlesBy(magazine, contributor, lang),
    })),
    { path: paths.benchmarksPath, exists: (lang) => allBenchmarks(magazine, lang).length > 0 },
    ...allBenchmarksOf(magazine).map((benchmark) => ({
      path: (lang: Lang) => paths.benchmarkPath(benchmark, lang),
      exists: (lang: Lang) => benchmark.languages.includes(lang),
      articles: () => [benchmark.article],
    })),
    { path: paths.announcementsPath, exists: (lang) => anyHasText(magazine.announcements, lang) },
    { path: paths.editionsPath, exists: (lang) => anyHasText(magazine.editions, lang) },
    ...magazine.pages.map((page) => ({
      path: (lang: Lang) => paths.pagePath(page, lang),
      exists: (lang: Lang) => hasText(page, lang),
    })),
    { path: paths.searchPath },
    { path: paths.feedsPath },
  ];
}
