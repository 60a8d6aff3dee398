import { lastModified } from '../articles.ts';
import { authorsOf, othersOf } from '../credits.ts';
import type { Article, Contributor, IsoDay, Lang, Magazine } from '../magazine.ts';
import { hasContributorPage } from '../page-existence.ts';
import {
  absoluteUrl,
  articlePath,
  contributorPath,
  type FeedFormat,
  feedPath,
  homePath,
  iconPath,
  shareImagePath,
} from '../paths.ts';
import { languageTag, sayIn } from '../text.ts';
import type { FeedSource } from './sources.ts';

/** What every format says, with absolute addresses and days in the magazine's zone. */
export interface Feed {
  /** A tag URI (RFC 4151). */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly url: string;
  readonly feedUrls: Readonly<Record<FeedFormat, string>>;
  readonly iconUrl: string;
  readonly publisher: FeedPerson;
  readonly rights: string;
  readonly timezone: string;
  /** The newest day of its items. */
  readonly updated: IsoDay;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** A tag URI that never changes, though title and address may. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Complete, for any reader: `articleHtml`. */
  readonly html: string;
  readonly imageUrl: string;
  readonly published: IsoDay;
  readonly updated: IsoDay;
  /** At least one. */
  readonly authors: readonly FeedPerson[];
  readonly contributors: readonly FeedPerson[];
  readonly categories: readonly FeedCategory[];
}

export interface FeedPerson {
  readonly name: string;
  readonly url?: string;
}

export interface FeedCategory {
  /** A slug. */
  readonly term: string;
  readonly label: string;
}

/** The id of an article's entry in one language: the same in every feed, in every format, for ever. */
export const entryId = (authority: string, article: Pick<Article, 'id' | 'date' | 'issue'>, lang: Lang) =>
  `tag:${authority},${article.date.slice(0, 4)}:${article.issue.id}/${article.id}/${lang}`;

/**
 * Puts together what the formats say. `htmlOf` gives what a feed carries of an article in a language (`articleHtml`),
 * if it has a text in it; it is asked for one after the other.
 */
export async function toFeed(
  magazine: Magazine,
  source: FeedSource,
  lang: Lang,
  htmlOf: (article: Article, lang: Lang) => Promise<string | undefined>,
): Promise<Feed> {
  const say = sayIn(magazine, lang);
  const publisher: FeedPerson = {
    name: say(magazine.publisher.name),
    url: magazine.publisher.url ?? absoluteUrl(homePath(lang)),
  };
  const items: FeedItem[] = [];
  for (const article of source.articles) {
    const html = await htmlOf(article, lang);
    if (html !== undefined) items.push({ ...toItem(magazine, article, lang, publisher), html });
  }
  const feedUrl = (format: FeedFormat) => absoluteUrl(feedPath(source.path, format));
  return {
    id: source.id,
    title: source.title,
    description: source.description,
    language: languageTag(lang),
    url: absoluteUrl(source.path),
    feedUrls: { rss: feedUrl('rss'), atom: feedUrl('atom'), json: feedUrl('json') },
    iconUrl: absoluteUrl(iconPath()),
    publisher,
    rights: say(magazine.licence.name),
    timezone: magazine.timezone,
    updated: items.map((item) => item.updated).reduce(later, source.began),
    items,
  };
}

const later = (a: IsoDay, b: IsoDay) => (a > b ? a : b);

function toItem(magazine: Magazine, article: Article, lang: Lang, publisher: FeedPerson): Omit<FeedItem, 'html'> {
  const path = articlePath(article, lang);
  const text = article.texts[lang];
  const say = sayIn(magazine, lang);
  const person = (contributor: Contributor): FeedPerson => {
    const url = hasContributorPage(magazine, contributor, lang)
      ? { url: absoluteUrl(contributorPath(contributor, lang)) }
      : {};
    return { name: say(contributor.name), ...url };
  };
  const authors = authorsOf(article).map(person);
  const subjects = article.column === undefined ? article.topics : [article.column, ...article.topics];
  return {
    id: entryId(magazine.authority, article, lang),
    url: absoluteUrl(path),
    title: text?.title ?? '',
    summary: text?.deck ?? '',
    imageUrl: absoluteUrl(shareImagePath(path)),
    published: article.date,
    updated: lastModified(article),
    authors: authors.length > 0 ? authors : [publisher],
    contributors: othersOf(article).map(person),
    categories: subjects.map(({ slug, label }) => ({ term: slug, label: say(label) })),
  };
}
