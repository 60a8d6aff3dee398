import type { Article, Contributor, Issue, Lang, Magazine, Text } from '../magazine.ts';
import { hasContributorPage } from '../page-existence.ts';
import {
  absoluteUrl,
  articlePath,
  contributorPath,
  homePath,
  iconPath,
  issuePath,
  topicPath,
  topicsPath,
} from '../paths.ts';
import { languageTag, sayIn, textIn } from '../text.ts';
import type { TopicEntry, TopicIndex } from '../topics/topic-index.ts';
import type { GraphNode } from './graph.ts';

/** Whose graphs are made, and in which language. */
export interface GraphContext {
  readonly magazine: Magazine;
  readonly lang: Lang;
  readonly topics: TopicIndex;
}

/**
 * References: the type, id and name of a thing that another page (the id without its fragment) says all about. What has
 * no page in the language is named without an id.
 */

export const say = ({ magazine, lang }: GraphContext, text: Text) => sayIn(magazine, lang)(text);

export const urlOfHome = ({ lang }: GraphContext) => absoluteUrl(homePath(lang));

export const periodicalRef = (context: GraphContext): GraphNode => ({
  '@type': 'Periodical',
  '@id': `${urlOfHome(context)}#periodical`,
  name: say(context, context.magazine.name),
});

export const publisherRef = (context: GraphContext): GraphNode => ({
  '@type': 'Organization',
  '@id': `${urlOfHome(context)}#publisher`,
  name: say(context, context.magazine.publisher.name),
  url: context.magazine.publisher.url ?? urlOfHome(context),
  logo: absoluteUrl(iconPath()),
});

export function issueRef(context: GraphContext, issue: Issue): GraphNode {
  const url = absoluteUrl(issuePath(issue, context.lang));
  return {
    '@type': 'PublicationIssue',
    '@id': `${url}#issue`,
    url,
    name: say(context, issue.title),
    issueNumber: issue.number,
    datePublished: issue.date,
  };
}

const articleTypes: Readonly<Record<Article['kind'], string>> = {
  article: 'TechArticle',
  news: 'NewsArticle',
  interview: 'Article',
  roundtable: 'Article',
  letter: 'Article',
};

/** The language in which lists show an article. */
const shownLang = ({ magazine, lang }: GraphContext, { texts }: Pick<Article, 'texts'>): Lang =>
  textIn(texts, lang, magazine.defaultLanguage)?.lang ?? lang;

export function articleRef(context: GraphContext, article: Article, lang = shownLang(context, article)): GraphNode {
  const url = absoluteUrl(articlePath(article, lang));
  return {
    '@type': articleTypes[article.kind],
    '@id': `${url}#article`,
    url,
    headline: article.texts[lang]?.title,
    inLanguage: languageTag(lang),
  };
}

export function contributorRef(context: GraphContext, contributor: Contributor): GraphNode {
  const { magazine, lang } = context;
  const url = hasContributorPage(magazine, contributor, lang)
    ? absoluteUrl(contributorPath(contributor, lang))
    : undefined;
  return {
    '@type': contributor.collective ? 'Organization' : 'Person',
    '@id': url && `${url}#contributor`,
    name: say(context, contributor.name),
    url,
  };
}

export const termSetRef = (context: GraphContext, name: string): GraphNode => ({
  '@type': 'DefinedTermSet',
  '@id': `${absoluteUrl(topicsPath(context.lang))}#topics`,
  name,
});

export function termRef({ lang }: GraphContext, { topic, label, hasPage }: TopicEntry): GraphNode {
  const url = hasPage ? absoluteUrl(topicPath(topic, lang)) : undefined;
  return { '@type': 'DefinedTerm', '@id': url && `${url}#term`, name: label.text, url };
}
