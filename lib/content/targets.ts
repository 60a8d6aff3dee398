import type {
  Announcement,
  Article,
  Column,
  Contributor,
  Edition,
  Issue,
  Magazine,
  Page,
  Text,
  Topic,
} from '../magazine.ts';
import type { Named } from '../nearest.ts';
import { once } from '../once.ts';
import type { Place } from './place.ts';

type Target<K, T> = { readonly kind: K; readonly thing: T & { readonly draft?: boolean } };

/** What a link can point to. */
export type LinkTarget =
  | Target<'column', Column>
  | Target<'issue', Issue>
  | Target<'article', Article>
  | Target<'contributor', Contributor>
  | Target<'topic', Topic>
  | Target<'announcement', Announcement>
  | Target<'edition', Edition>
  | Target<'page', Page>;

interface Found {
  readonly target?: LinkTarget;
  /** What could have been named instead. */
  readonly names: readonly Named[];
}

type Tables = { readonly [K in LinkTarget['kind']]: ReadonlyMap<string, Extract<LinkTarget, { kind: K }>> };

/** The thing at a place, if the magazine has it. */
export function findThing(magazine: Magazine, { kind, slug, issue }: Place): Found {
  if (kind === 'magazine') return { names: [] };
  const table: ReadonlyMap<string, LinkTarget> = tablesOf(magazine)[kind];
  const target = table.get(issue === undefined ? slug : `${issue}/${slug}`);
  if (target !== undefined) return { target, names: [] };
  const among = [...table.values()].filter((it) => it.kind !== 'article' || it.thing.issue.id === issue);
  return { names: among.map(toNamed) };
}

/** All that has an address, articles included. */
export function allTargets(magazine: Magazine): LinkTarget[] {
  return Object.values(tablesOf(magazine)).flatMap((table: ReadonlyMap<string, LinkTarget>) => [...table.values()]);
}

const tablesOf = once((magazine: Magazine): Tables => {
  const { issues, columns, contributors, topics, announcements, editions, pages } = magazine;
  const articles = issues.flatMap((issue) => issue.articles);
  return {
    column: new Map(columns.map((thing) => [thing.slug, { kind: 'column', thing }])),
    issue: new Map(issues.map((thing) => [thing.id, { kind: 'issue', thing }])),
    article: new Map(articles.map((thing) => [`${thing.issue.id}/${thing.slug}`, { kind: 'article', thing }])),
    contributor: new Map(contributors.map((thing) => [thing.slug, { kind: 'contributor', thing }])),
    topic: new Map(topics.map((thing) => [thing.slug, { kind: 'topic', thing }])),
    announcement: new Map(announcements.map((thing) => [thing.slug, { kind: 'announcement', thing }])),
    edition: new Map(editions.map((thing) => [thing.slug, { kind: 'edition', thing }])),
    page: new Map(pages.map((thing) => [thing.slug, { kind: 'page', thing }])),
  };
});

function toNamed(target: LinkTarget): Named {
  switch (target.kind) {
    case 'issue':
      return { slug: target.thing.id };
    case 'column':
    case 'topic':
      return { slug: target.thing.slug, names: textsOf(target.thing.label) };
    case 'contributor':
      return { slug: target.thing.slug, names: textsOf(target.thing.name) };
    default:
      return { slug: target.thing.slug };
  }
}

const textsOf = (text: Text) => Object.values(text);
