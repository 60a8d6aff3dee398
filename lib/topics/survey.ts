import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Body, Passage, Section } from '../body.ts';
import type { Article, Lang, Magazine, Topic } from '../magazine.ts';
import { topicPath } from '../paths.ts';
import { type TermMatch, termFinder, topicTerms } from '../terms.ts';
import { excerptAround } from './excerpt.ts';

/** A published body and whose it is: an article's, a topic's definition, or that of any other page (neither is given). */
export interface PublishedText {
  readonly body: Body;
  readonly article?: Article;
  readonly topic?: Topic;
}

/** A passage without its article. */
export type Place = Omit<Passage, 'article'>;

/** The places at which one article mentions one topic: the first few, and how many there are. */
export interface MentionedAt {
  /** `articleKey`. */
  readonly article: string;
  readonly places: readonly Place[];
  /** Sections that mention it. */
  readonly total: number;
}

/**
 * What all texts of a language say of topics: plain data that may be kept as JSON, so that bodies are read once.
 * Every key but `articleKey` is a topic's slug.
 */
export interface MentionSurvey {
  readonly byArticle: Readonly<Record<string, readonly string[]>>;
  readonly byDefinition: Readonly<Record<string, readonly string[]>>;
  readonly byOtherPages: readonly string[];
  readonly places: Readonly<Record<string, readonly MentionedAt[]>>;
}

export const articleKey = (article: Pick<Article, 'slug'> & { issue: { id: string } }) =>
  `${article.issue.id}/${article.slug}`;

/** Places that are kept of an article: few where the article is about the topic, since it is listed as such. */
const placesOf = { about: 2, elsewhere: 4 };
/** Articles of which places are kept, for each topic; all are counted. */
const articlesWithPlaces = 100;

/**
 * Reads every text once and keeps what a topic index needs of it. Memory grows with mentions, not with text.
 * `texts` gives all published bodies in `lang`, articles newest first.
 */
export async function surveyMentions(
  magazine: Pick<Magazine, 'topics' | 'defaultLanguage'>,
  lang: Lang,
  texts: AsyncIterable<PublishedText> | Iterable<PublishedText>,
): Promise<MentionSurvey> {
  const find = termFinder(topicTerms(magazine, lang));
  const byArticle: Record<string, readonly string[]> = {};
  const byDefinition: Record<string, readonly string[]> = {};
  const byOtherPages = new Set<string>();
  const places: Record<string, MentionedAt[]> = {};
  for await (const { body, article, topic } of texts) {
    if (topic !== undefined) byDefinition[topic.slug] = body.mentions;
    else if (article === undefined) for (const slug of body.mentions) byOtherPages.add(slug);
    else {
      byArticle[articleKey(article)] = body.mentions;
      for (const [slug, found] of placesIn(body, lang, find)) {
        const all = places[slug] ?? [];
        places[slug] = all;
        const isAbout = article.topics.some((declared) => declared.slug === slug);
        const limit = all.length >= articlesWithPlaces ? 0 : placesOf[isAbout ? 'about' : 'elsewhere'];
        all.push({ article: articleKey(article), places: found.slice(0, limit), total: found.length });
      }
    }
  }
  return { byArticle, byDefinition, byOtherPages: [...byOtherPages], places };
}

/** For each topic that the body mentions, the first place in every section that says its name. */
function placesIn(body: Body, lang: Lang, find: (text: string) => TermMatch[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>(body.mentions.map((slug) => [slug, []]));
  const collect = (search: (text: string) => readonly TermMatch[], among: ReadonlySet<string>) => {
    for (const section of body.sections) {
      const seen = new Set<string>();
      for (const paragraph of section.paragraphs)
        for (const match of search(paragraph)) {
          if (seen.has(match.slug) || !among.has(match.slug)) continue;
          seen.add(match.slug);
          found.get(match.slug)?.push(placeOf(section, paragraph, match));
        }
    }
  };
  collect(find, new Set(body.mentions));
  const linkedByHand = new Set([...found].filter(([, places]) => places.length === 0).map(([slug]) => slug));
  if (linkedByHand.size > 0) collect(termFinder(linkedTerms(body.html, lang, linkedByHand)), linkedByHand);
  return found;
}

const placeOf = ({ id, title, level }: Section, paragraph: string, match: TermMatch): Place => ({
  section: { id, title, level },
  ...excerptAround(paragraph, match),
});

/** The words by which an author linked these topics by hand, which need not be any of their names. */
function linkedTerms(html: string, lang: Lang, slugs: ReadonlySet<string>) {
  const words = new Map([...slugs].map((slug) => [topicPath({ slug }, lang), { slug, labels: [] as string[] }]));
  visit(fromHtml(html, { fragment: true }), 'element', (element: Element) => {
    if (element.tagName === 'a') words.get(String(element.properties.href))?.labels.push(textOf(element));
  });
  return [...words.values()];
}
