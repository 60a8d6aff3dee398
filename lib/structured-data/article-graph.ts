import { lastModified } from '../articles.ts';
import type { Body } from '../body.ts';
import { authorsOf } from '../credits.ts';
import type { Article, CreditRole, Reference } from '../magazine.ts';
import { absoluteUrl, articlePath, issuePath, issuesPath, shareImagePath } from '../paths.ts';
import type { TopicEntry } from '../topics/topic-index.ts';
import { readingMinutes } from '../typography.ts';
import { wordsIn } from '../words.ts';
import { breadcrumb } from './breadcrumb.ts';
import { type Graph, type GraphNode, toGraph } from './graph.ts';
import {
  articleRef,
  contributorRef,
  type GraphContext,
  issueRef,
  periodicalRef,
  publisherRef,
  say,
  termRef,
} from './things.ts';

/** The article as the language of `context` has it, in its issue. */
export function articleGraph(context: GraphContext, article: Article, body: Pick<Body, 'mentions' | 'count'>): Graph {
  const { lang, magazine } = context;
  const { issue } = article;
  const path = articlePath(article, lang);
  const url = absoluteUrl(path);
  const text = article.texts[lang];
  const words = wordsIn(lang);
  const node: GraphNode = {
    ...articleRef(context, article, lang),
    description: text?.deck,
    abstract: text?.takeaways.length ? text.takeaways.join('\n') : undefined,
    articleSection: article.column && say(context, article.column.label),
    image: absoluteUrl(shareImagePath(path)),
    datePublished: article.date,
    dateModified: lastModified(article),
    ...people(context, article),
    publisher: publisherRef(context),
    isPartOf: { ...issueRef(context, issue), isPartOf: periodicalRef(context) },
    ...subjects(context, article, body.mentions),
    citation: text?.sources.map(citation),
    wordCount: body.count.han + body.count.latinWords,
    timeRequired: `PT${readingMinutes(body.count)}M`,
    isAccessibleForFree: true,
    license: magazine.licence.url,
    mainEntityOfPage: url,
    ...translations(context, article),
  };
  const trail = [
    { name: words.issues, path: issuesPath(lang) },
    { name: say(context, issue.title), path: issuePath(issue, lang) },
    { name: text?.title ?? '', path },
  ];
  return toGraph(node, breadcrumb(context, trail));
}

const properties: Readonly<Record<CreditRole, string>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  illustrator: 'contributor',
  reviewer: 'contributor',
  interviewer: 'contributor',
  speaker: 'contributor',
};

/**
 * schema.org has neither interviewer nor interviewee: whoever asks is the author, those who answer are contributors. An
 * illustrator belongs to books there, so is a contributor too.
 */
function people(context: GraphContext, article: Article): Record<string, GraphNode[]> {
  const authors = authorsOf(article);
  const named: Record<string, GraphNode[]> = {};
  const add = (property: string, contributor: Parameters<typeof contributorRef>[1]) => {
    const node = contributorRef(context, contributor);
    const list = named[property] ?? [];
    named[property] = list.some(({ name }) => name === node.name) ? list : [...list, node];
  };
  for (const author of authors) add('author', author);
  for (const { contributor, role } of article.credits) {
    if (!authors.includes(contributor)) add(properties[role], contributor);
  }
  for (const speaker of article.speakers ?? []) if (!authors.includes(speaker)) add('contributor', speaker);
  return named;
}

function subjects(context: GraphContext, article: Article, mentions: readonly string[]) {
  const about = article.topics.map((topic) => topic.slug);
  const terms = (slugs: readonly string[], isShown: (entry: TopicEntry) => boolean) =>
    slugs.flatMap((slug) => {
      const entry = context.topics.entries.get(slug);
      return entry !== undefined && isShown(entry) ? [termRef(context, entry)] : [];
    });
  return {
    about: terms(about, () => true),
    mentions: terms(
      mentions.filter((slug) => !about.includes(slug)),
      ({ hasPage }) => hasPage,
    ),
  };
}

const citation = ({ title, author, in: container, date, url }: Reference): GraphNode => ({
  '@type': 'CreativeWork',
  name: title,
  author,
  datePublished: date,
  isPartOf: container === undefined ? undefined : { '@type': 'CreativeWork', name: container },
  url,
});

/** The text in the default language is the work, the others are its translations. */
function translations(context: GraphContext, article: Article): Record<string, GraphNode | GraphNode[]> {
  const { lang, magazine } = context;
  const original = magazine.defaultLanguage;
  if (article.texts[original] === undefined) return {};
  if (lang !== original) return { translationOfWork: articleRef(context, article, original) };
  const others = magazine.languages.filter((other) => other !== lang && article.texts[other] !== undefined);
  return others.length === 0 ? {} : { workTranslation: others.map((other) => articleRef(context, article, other)) };
}
