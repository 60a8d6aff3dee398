import { allArticles, articlesAbout, articlesBy, articlesIn, hasText } from '../articles.ts';
import type { Article, Column, Contributor, IsoDay, Issue, Lang, Magazine, Topic } from '../magazine.ts';
import { columnPath, contributorPath, homePath, issuePath, topicPath } from '../paths.ts';
import { sayIn } from '../text.ts';
import { wordsIn } from '../words.ts';

/** Which articles a feed has, and whose it is. */
export interface FeedSource {
  readonly id: string;
  /** The page that it belongs to. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly articles: readonly Article[];
  /** Its date while it has no articles. */
  readonly began: IsoDay;
}

/** A feed holds the newest; an issue's feed holds the issue. */
const most = 30;

function newest(
  magazine: Magazine,
  lang: Lang,
  articles: readonly Article[],
  { key, path, name, description }: { key: string; path: string; name?: string; description: string },
): FeedSource {
  const began = magazine.issues.at(-1)?.date ?? magazine.today;
  const title = sayIn(magazine, lang)(magazine.name);
  return {
    id: `tag:${magazine.authority},${began.slice(0, 4)}:${lang}${key}`,
    path,
    title: name === undefined ? title : `${title} · ${name}`,
    description,
    articles: articles.slice(0, most),
    began,
  };
}

/** Everything. */
export const siteFeed = (magazine: Magazine, lang: Lang): FeedSource =>
  newest(magazine, lang, allArticles(magazine, lang), {
    key: '',
    path: homePath(lang),
    description: sayIn(magazine, lang)(magazine.description),
  });

export const columnFeed = (magazine: Magazine, column: Column, lang: Lang): FeedSource =>
  newest(magazine, lang, articlesIn(magazine, column, lang), {
    key: `/columns/${column.slug}`,
    path: columnPath(column, lang),
    name: sayIn(magazine, lang)(column.label),
    description: sayIn(magazine, lang)(column.description),
  });

/** The articles that declare the topic. */
export function topicFeed(magazine: Magazine, topic: Topic, lang: Lang): FeedSource {
  const name = sayIn(magazine, lang)(topic.label);
  return newest(magazine, lang, articlesAbout(magazine, topic, lang), {
    key: `/topics/${topic.slug}`,
    path: topicPath(topic, lang),
    name,
    description: wordsIn(lang).articlesAbout(name),
  });
}

/** The articles in which the contributor has any part. */
export function contributorFeed(magazine: Magazine, contributor: Contributor, lang: Lang): FeedSource {
  const name = sayIn(magazine, lang)(contributor.name);
  return newest(magazine, lang, articlesBy(magazine, contributor, lang), {
    key: `/contributors/${contributor.slug}`,
    path: contributorPath(contributor, lang),
    name,
    description: wordsIn(lang).articlesBy(name),
  });
}

/** All of an issue, in reading order. */
export function issueFeed(magazine: Magazine, issue: Issue, lang: Lang): FeedSource {
  const name = sayIn(magazine, lang)(magazine.name);
  const title = sayIn(magazine, lang)(issue.title);
  return {
    id: `tag:${magazine.authority},${issue.date.slice(0, 4)}:${issue.id}/${lang}`,
    path: issuePath(issue, lang),
    title: `${name} · ${title}`,
    description: wordsIn(lang).articlesOfIssue(title),
    articles: issue.articles.filter((article) => hasText(article, lang)),
    began: issue.date,
  };
}
