import { allArticles } from '../articles.ts';
import type { Lang, Magazine } from '../magazine.ts';
import { hasColumnPage, hasContributorPage, siteLanguages } from '../page-existence.ts';
import {
  articlePath,
  basePath,
  columnPath,
  contributorPath,
  homePath,
  issuePath,
  shareImagePath,
  topicPath,
} from '../paths.ts';
import { type FindMissing, type ShareImageFacts, shareImageFacts } from './facts.ts';

/** What the share images of a language say, by their address below `/og/`: `zh/issues/2017-10.png`. */
export type ShareImages = ReadonlyMap<string, () => ShareImageFacts>;

const addressOf = (pagePath: string) => decodeURI(shareImagePath(pagePath).slice(`${basePath}/og/`.length));

/**
 * The share images of a language: of the home, and of each issue, article, column, topic and contributor that has a
 * page in it. `topics` are the slugs of the topics that have one; for `findMissing` see `shareImageFacts`.
 */
export function shareImagesIn(
  magazine: Magazine,
  lang: Lang,
  topics: ReadonlySet<string>,
  findMissing: FindMissing,
): ShareImages {
  if (!siteLanguages(magazine).includes(lang)) return new Map();
  const facts = shareImageFacts(magazine, lang, findMissing);
  const image = (pagePath: string, of: () => ShareImageFacts) => [addressOf(pagePath), of] as const;
  return new Map([
    image(homePath(lang), () => facts.home()),
    ...magazine.issues.map((it) => image(issuePath(it, lang), () => facts.issue(it))),
    ...allArticles(magazine, lang).map((it) => image(articlePath(it, lang), () => facts.article(it))),
    ...magazine.columns
      .filter((it) => hasColumnPage(magazine, it, lang))
      .map((it) => image(columnPath(it, lang), () => facts.column(it))),
    ...magazine.topics
      .filter(({ slug }) => topics.has(slug))
      .map((it) => image(topicPath(it, lang), () => facts.topic(it))),
    ...magazine.contributors
      .filter((it) => hasContributorPage(magazine, it, lang))
      .map((it) => image(contributorPath(it, lang), () => facts.contributor(it))),
  ]);
}
