import { articlesBy } from '../lib/articles.ts';
import {
  feedHtml,
  findColumn,
  findContributor,
  findIssue,
  findTopic,
  readMagazine,
  topicIndex,
} from '../lib/content/read.ts';
import { toFeed } from '../lib/feed/feed.ts';
import { feedMediaType, renderFeed } from '../lib/feed/formats.ts';
import { columnFeed, contributorFeed, type FeedSource, issueFeed, siteFeed, topicFeed } from '../lib/feed/sources.ts';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { hasColumnPage, hasIssueFeed, siteLanguages } from '../lib/page-existence.ts';
import type { FeedFormat } from '../lib/paths.ts';
import { orPlaceholder, placeholder } from '../lib/placeholder.ts';

/** The routes of all feeds: a page that has articles of its own has them as a feed beside it, in each format. */

/** What pages with feeds are about, and how their things are listed and found. */
interface FeedPages {
  /** Slugs of those that have a page in `lang`. */
  readonly slugs: (magazine: Magazine, lang: Lang) => Promise<readonly string[]> | readonly string[];
  readonly find: (magazine: Magazine, slug: string, lang: Lang) => Promise<FeedSource | undefined>;
}

export const columnPages: FeedPages = {
  slugs: (magazine, lang) => slugsOf(magazine.columns.filter((column) => hasColumnPage(magazine, column, lang))),
  find: async (magazine, slug, lang) => {
    const column = await findColumn(slug);
    return column && columnFeed(magazine, column, lang);
  },
};

export const topicPages: FeedPages = {
  slugs: async (_magazine, lang) => {
    const { entries } = await topicIndex(lang);
    const pages = [...entries.values()].filter(({ hasPage, articles }) => hasPage && articles.length > 0);
    return slugsOf(pages.map(({ topic }) => topic));
  },
  find: async (magazine, slug, lang) => {
    const topic = await findTopic(slug);
    return topic && topicFeed(magazine, topic, lang);
  },
};

export const contributorPages: FeedPages = {
  slugs: (magazine, lang) => slugsOf(magazine.contributors.filter((it) => articlesBy(magazine, it, lang).length > 0)),
  find: async (magazine, slug, lang) => {
    const contributor = await findContributor(slug);
    return contributor && contributorFeed(magazine, contributor, lang);
  },
};

const slugsOf = (things: readonly { slug: string }[]) => things.map(({ slug }) => slug);

async function respond(magazine: Magazine, source: FeedSource | undefined, lang: Lang, format: FeedFormat) {
  if (source === undefined) return new Response('', { status: 404 });
  const feed = await toFeed(magazine, source, lang, feedHtml);
  return new Response(renderFeed(feed, format), {
    headers: { 'content-type': `${feedMediaType(format)}; charset=utf-8` },
  });
}

interface Context<P> {
  readonly params: Promise<P>;
}

/** The feed of everything, one for each language. */
export const homeFeedRoute = (format: FeedFormat) => ({
  generateStaticParams: async () =>
    orPlaceholder(
      siteLanguages(await readMagazine()).map((lang) => ({ lang })),
      { lang: placeholder },
    ),
  GET: async (_request: Request, { params }: Context<{ lang: Lang }>) => {
    const { lang } = await params;
    const magazine = await readMagazine();
    const source = siteLanguages(magazine).includes(lang) ? siteFeed(magazine, lang) : undefined;
    return respond(magazine, source, lang, format);
  },
});

/** The feeds of each column, topic or contributor. */
export const feedRoute = (format: FeedFormat, { slugs, find }: FeedPages) => ({
  generateStaticParams: async () => {
    const magazine = await readMagazine();
    const lists = siteLanguages(magazine).map(async (lang) =>
      (await slugs(magazine, lang)).map((slug) => ({ lang, slug })),
    );
    return orPlaceholder((await Promise.all(lists)).flat(), { lang: placeholder, slug: placeholder });
  },
  GET: async (_request: Request, { params }: Context<{ lang: Lang; slug: string }>) => {
    const { lang, slug } = await params;
    const magazine = await readMagazine();
    return respond(magazine, await find(magazine, slug, lang), lang, format);
  },
});

/** The feed of each issue. */
export const issueFeedRoute = (format: FeedFormat) => ({
  generateStaticParams: async () => {
    const magazine = await readMagazine();
    const params = siteLanguages(magazine).flatMap((lang) =>
      magazine.issues.filter((it) => hasIssueFeed(it, lang)).map(({ id }) => ({ lang, id })),
    );
    return orPlaceholder(params, { lang: placeholder, id: placeholder });
  },
  GET: async (_request: Request, { params }: Context<{ lang: Lang; id: string }>) => {
    const { lang, id } = await params;
    const magazine = await readMagazine();
    const issue = await findIssue(id);
    const source = issue && hasIssueFeed(issue, lang) ? issueFeed(magazine, issue, lang) : undefined;
    return respond(magazine, source, lang, format);
  },
});
