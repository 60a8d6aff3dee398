import type {
  Announcement,
  Article,
  Column,
  Contributor,
  Edition,
  Figure,
  Issue,
  Lang,
  Page,
  Topic,
} from './magazine.ts';

/**
 * Every address. Paths begin with the base path, the path of `SITE_URL`, which every script sets before it
 * calls anything else; page paths end in `/`, files do not.
 */

const site = new URL(process.env.SITE_URL ?? 'http://127.0.0.1:4000');

/** `''`, or such as `/architect`: no slash at its end. */
export const basePath = site.pathname.replace(/\/+$/, '');

/** First words below `/<lang>/` that no page may take as its slug. */
export const reservedSlugs = [
  'issues',
  'columns',
  'contributors',
  'topics',
  'benchmarks',
  'search',
  'announcements',
  'editions',
  'feeds',
] as const;

const at = (...parts: readonly string[]) => `${basePath}/${parts.map(encodeURIComponent).join('/')}`;
const page = (...parts: readonly string[]) => `${at(...parts)}/`;

export const rootPath = () => `${basePath}/`;
export const homePath = (lang: Lang) => page(lang);
export const issuesPath = (lang: Lang) => page(lang, 'issues');
export const issuePath = (issue: Pick<Issue, 'id'>, lang: Lang) => page(lang, 'issues', issue.id);
export const articlePath = (article: Pick<Article, 'slug'> & { issue: Pick<Issue, 'id'> }, lang: Lang) =>
  page(lang, 'issues', article.issue.id, article.slug);
export const columnPath = (column: Pick<Column, 'slug'>, lang: Lang) => page(lang, 'columns', column.slug);
export const contributorsPath = (lang: Lang) => page(lang, 'contributors');
export const contributorPath = (contributor: Pick<Contributor, 'slug'>, lang: Lang) =>
  page(lang, 'contributors', contributor.slug);
export const topicsPath = (lang: Lang) => page(lang, 'topics');
export const topicPath = (topic: Pick<Topic, 'slug'>, lang: Lang) => page(lang, 'topics', topic.slug);
export const announcementsPath = (lang: Lang) => page(lang, 'announcements');
/** Announcements stand on one page; each has an anchor. */
export const announcementPath = (announcement: Pick<Announcement, 'slug'>, lang: Lang) =>
  `${announcementsPath(lang)}#${announcement.slug}`;
export const editionsPath = (lang: Lang) => page(lang, 'editions');
/** Editions stand on one page; each has an anchor. */
export const editionPath = (edition: Pick<Edition, 'slug'>, lang: Lang) => `${editionsPath(lang)}#${edition.slug}`;
export const pagePath = (it: Pick<Page, 'slug'>, lang: Lang) => page(lang, it.slug);
export const benchmarksPath = (lang: Lang) => page(lang, 'benchmarks');
export const benchmarkPath = (benchmark: { readonly id: string }, lang: Lang) => page(lang, 'benchmarks', benchmark.id);
export const feedsPath = (lang: Lang) => page(lang, 'feeds');
export const searchPath = (lang: Lang) => page(lang, 'search');

/** A figure's address: below the article in the default language, so that translations share it. */
export const figurePath = (
  article: Pick<Article, 'slug'> & { issue: Pick<Issue, 'id'> },
  figure: Pick<Figure, 'publishedName'>,
  defaultLanguage: Lang,
) => at(defaultLanguage, 'issues', article.issue.id, article.slug, figure.publishedName);

/** An issue's own cover image, shared by all languages. */
export const coverPath = (issue: Pick<Issue, 'id'>, cover: Pick<Figure, 'publishedName'>) =>
  at('covers', issue.id, cover.publishedName);

/** A file that pages load under a name made of its contents. */
export const assetPath = (file: string) => at('assets', file);

export const sitemapPath = () => at('sitemap.xml');

/** What browsers read to search the site from their address bar, in each language. */
export const openSearchPath = (lang: Lang, defaultLanguage: Lang) =>
  lang === defaultLanguage ? at('opensearch.xml') : at(lang, 'opensearch.xml');

/** The first file of the embedded index; the others lie in folders beside it. */
export const searchManifestPath = () => at('search', 'manifest.bin');

/** A file of `public/`: `icon.svg`. */
export const publicPath = (file: string) => at(file);

/** The magazine's square mark, a file of `public/`. */
export const iconPath = () => publicPath('icon-512.png');

export const manifestPath = () => at('manifest.webmanifest');

export type FeedFormat = 'rss' | 'atom' | 'json';

const feedNames: Readonly<Record<FeedFormat, string>> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** The address of the feed of the page at `path` (a home, column, topic, contributor or issue page). */
export const feedPath = (path: string, format: FeedFormat) => `${path}${feedNames[format]}`;

/** `/og/zh/issues/2017-10/kafka-reliability.png`: the share image of the page at `path`. */
export const shareImagePath = (path: string) => `${basePath}/og${path.slice(basePath.length).replace(/\/$/, '')}.png`;

/** With scheme and host: for feeds, canonicals, structured data. */
export const absoluteUrl = (path: string) => new URL(path, site).href;
