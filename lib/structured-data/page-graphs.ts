import { articlesBy, articlesIn } from '../articles.ts';
import type { Announcement, Article, Column, Contributor, Issue } from '../magazine.ts';
import {
  absoluteUrl,
  announcementPath,
  announcementsPath,
  columnPath,
  contributorPath,
  contributorsPath,
  issuePath,
  issuesPath,
  shareImagePath,
  topicPath,
  topicsPath,
} from '../paths.ts';
import { languageTag } from '../text.ts';
import type { TopicEntry } from '../topics/topic-index.ts';
import { wordsIn } from '../words.ts';
import { breadcrumb, type Crumb } from './breadcrumb.ts';
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
  termSetRef,
  urlOfHome,
} from './things.ts';

/** The magazine itself, with its issues; `issue` is the current one. */
export function homeGraph(context: GraphContext): Graph {
  const { magazine, lang } = context;
  const publisher: GraphNode = {
    ...publisherRef(context),
    contactPoint: magazine.desks.map(({ role, email }) => ({
      '@type': 'ContactPoint',
      contactType: say(context, role),
      email,
    })),
  };
  const periodical: GraphNode = {
    ...periodicalRef(context),
    url: urlOfHome(context),
    description: say(context, magazine.description),
    alternateName: Object.values(magazine.name).filter((name) => name !== say(context, magazine.name)),
    inLanguage: languageTag(lang),
    publisher: publisherRef(context),
    license: magazine.licence.url,
    sameAs: magazine.links.map(({ url }) => url),
    hasPart: magazine.issues.map((issue) => issueRef(context, issue)),
  };
  const website: GraphNode = {
    '@type': 'WebSite',
    '@id': `${urlOfHome(context)}#website`,
    url: urlOfHome(context),
    name: say(context, magazine.name),
    inLanguage: languageTag(lang),
    about: periodicalRef(context),
    publisher: publisherRef(context),
  };
  return toGraph(periodical, publisher, website);
}

export function issueGraph(context: GraphContext, issue: Issue): Graph {
  const path = issuePath(issue, context.lang);
  const node: GraphNode = {
    ...issueRef(context, issue),
    isPartOf: periodicalRef(context),
    publisher: publisherRef(context),
    inLanguage: languageTag(context.lang),
    image: absoluteUrl(shareImagePath(path)),
    editor: issue.masthead.flatMap(({ people }) => people.map((person) => contributorRef(context, person))),
    hasPart: issue.articles.map((article) => articleRef(context, article)),
  };
  const trail = [
    { name: wordsIn(context.lang).issues, path: issuesPath(context.lang) },
    { name: say(context, issue.title), path },
  ];
  return toGraph(node, breadcrumb(context, trail));
}

/** A list of articles, newest first: a column, or all issues' contents. */
export function columnGraph(context: GraphContext, column: Column): Graph {
  const path = columnPath(column, context.lang);
  const name = say(context, column.label);
  const page = collection(context, { name, path }, articlesIn(context.magazine, column, context.lang));
  return toGraph({ ...page, description: say(context, column.description) }, breadcrumb(context, [{ name, path }]));
}

export function contributorGraph(context: GraphContext, contributor: Contributor): Graph {
  const { magazine, lang } = context;
  const path = contributorPath(contributor, lang);
  const { affiliation, collective } = contributor;
  const organization: GraphNode | undefined = affiliation && {
    '@type': 'Organization',
    name: say(context, affiliation),
  };
  const name = say(context, contributor.name);
  const node: GraphNode = {
    ...contributorRef(context, contributor),
    alternateName: Object.values(contributor.name).filter((other) => other !== name),
    ...(collective ? { parentOrganization: organization } : { affiliation: organization }),
    sameAs: contributor.links.map(({ url }) => url),
  };
  const page: GraphNode = {
    '@type': 'ProfilePage',
    '@id': `${absoluteUrl(path)}#page`,
    url: absoluteUrl(path),
    inLanguage: languageTag(lang),
    mainEntity: contributorRef(context, contributor),
    hasPart: articlesBy(magazine, contributor, lang)
      .slice(0, most)
      .map((article) => articleRef(context, article)),
  };
  const trail = [
    { name: wordsIn(lang).contributors, path: contributorsPath(lang) },
    { name, path },
  ];
  return toGraph(node, page, breadcrumb(context, trail));
}

/** A topic with a page; `definition` is its text without marks. */
export function topicGraph(context: GraphContext, entry: TopicEntry, definition: string | undefined): Graph {
  const { lang } = context;
  const path = topicPath(entry.topic, lang);
  const node: GraphNode = {
    ...termRef(context, entry),
    termCode: entry.topic.slug,
    description: definition,
    alternateName: entry.aliases,
    inDefinedTermSet: termSetRef(context, wordsIn(lang).topicIndex),
    subjectOf: entry.articles.slice(0, most).map((article) => articleRef(context, article)),
  };
  const trail = [
    { name: wordsIn(lang).topics, path: topicsPath(lang) },
    { name: entry.label.text, path },
  ];
  return toGraph(node, breadcrumb(context, trail));
}

/** A list is a sample where it would be long; the page has all of it. */
const most = 50;

export function topicsGraph(context: GraphContext): Graph {
  const { topics, lang } = context;
  const name = wordsIn(lang).topicIndex;
  const terms = topics.groups.flatMap(({ lines }) => lines.filter(({ isAlias }) => !isAlias));
  const node: GraphNode = {
    ...termSetRef(context, name),
    url: absoluteUrl(topicsPath(lang)),
    inLanguage: languageTag(lang),
    isPartOf: periodicalRef(context),
    hasDefinedTerm: terms.map(({ entry }) => termRef(context, entry)),
  };
  return toGraph(node, breadcrumb(context, [{ name, path: topicsPath(lang) }]));
}

export function announcementsGraph(context: GraphContext, announcements: readonly Announcement[]): Graph {
  const { lang } = context;
  const url = (it: Announcement) => absoluteUrl(announcementPath(it, lang));
  const events = announcements.map(
    (it): GraphNode => ({
      '@type': 'Event',
      '@id': url(it),
      name: say(context, it.title),
      startDate: it.start,
      endDate: it.end,
      location: { '@type': 'Place', name: say(context, it.place), address: say(context, it.place) },
      url: it.link ?? url(it),
      superEvent:
        it.partOf && announcements.includes(it.partOf)
          ? { '@type': 'Event', '@id': url(it.partOf), name: say(context, it.partOf.title) }
          : undefined,
    }),
  );
  const trail = [{ name: wordsIn(lang).announcements, path: announcementsPath(lang) }];
  return toGraph(...events, breadcrumb(context, trail));
}

/** Any other page: what it is called, and its place. */
export const pageGraph = (context: GraphContext, page: Crumb): Graph =>
  toGraph(
    {
      '@type': 'WebPage',
      '@id': `${absoluteUrl(page.path)}#page`,
      url: absoluteUrl(page.path),
      name: page.name,
      inLanguage: languageTag(context.lang),
      isPartOf: periodicalRef(context),
    },
    breadcrumb(context, [page]),
  );

const collection = (context: GraphContext, { name, path }: Crumb, articles: readonly Article[]): GraphNode => ({
  '@type': 'CollectionPage',
  '@id': `${absoluteUrl(path)}#page`,
  url: absoluteUrl(path),
  name,
  inLanguage: languageTag(context.lang),
  isPartOf: periodicalRef(context),
  hasPart: articles.slice(0, most).map((article) => articleRef(context, article)),
});
