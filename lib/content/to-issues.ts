import { compareText } from '../compare-text.ts';
import { groupBy } from '../group-by.ts';
import type { Announcement, Article, Column, Contributor, Edition, Issue, Topic } from '../magazine.ts';
import { toProblem } from '../problem.ts';
import { type Assembly, thingsNamed, toText, toTexts } from './assembly.ts';
import { valuesOf } from './documents.ts';
import type { Group } from './groups.ts';
import { inReadingOrder } from './reading-order.ts';
import { toArticle } from './to-article.ts';

export interface Things {
  readonly columns: ReadonlyMap<string, Column>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly contributors: ReadonlyMap<string, Contributor>;
  readonly announcements: ReadonlyMap<string, Announcement>;
  readonly editions: ReadonlyMap<string, Edition>;
}

/**
 * Issues, newest first, each with its articles; an article that is not published, or whose issue is not, is gone, and
 * so is an issue without an article.
 */
export function toIssues(assembly: Assembly, things: Things): Issue[] {
  const { groups, isPublished, unpublished } = assembly;
  const articlesOf = groupBy(groups.article, ({ original }) => original.issue ?? '');
  reportHomeless(assembly);
  for (const ofIssue of articlesOf.values()) reportLetters(assembly, ofIssue);
  const issues: Issue[] = [];
  for (const group of groups.issue) {
    const published = isPublished(valuesOf(group.original));
    if (!published && !unpublished) continue;
    const issue = toIssue(assembly, { group, articles: articlesOf.get(group.key) ?? [], published, things });
    if (issue.articles.length > 0 || unpublished) issues.push(issue);
  }
  return issues.sort((a, b) => compareText(b.date, a.date) || compareText(b.id, a.id));
}

function reportHomeless({ groups, problem }: Assembly) {
  const known = new Set(groups.names.issue.map(({ slug }) => slug));
  for (const { original } of groups.article) {
    if (original.issue === undefined || known.has(original.issue)) continue;
    const missing = `issues/${original.issue}/issue.md`;
    problem(toProblem(original.file, 'missing-file', `Missing \`${missing}\`, expected the issue of this article`));
  }
}

/** Not even drafts: a letter becomes another by being written anew. */
function reportLetters({ report }: Assembly, articles: readonly Group<'article'>[]) {
  const [first, ...others] = articles
    .map(({ original }) => original)
    .filter((original) => valuesOf(original).kind === 'letter');
  for (const other of others) {
    const reason = `Unexpected second letter, expected one an issue: \`${first?.slug}\` is it`;
    report(other, 'letters', ['kind'], reason);
  }
}

interface IssueParts {
  readonly group: Group<'issue'>;
  readonly articles: readonly Group<'article'>[];
  readonly published: boolean;
  readonly things: Things;
}

function toIssue(assembly: Assembly, { group, articles, published, things }: IssueParts): Issue {
  const { defaultLanguage, unpublished } = assembly;
  const { original, key } = group;
  const values = valuesOf(original);
  const kept: Article[] = [];
  const columns = thingsNamed(things.columns, values.columns);
  const issue: Issue = {
    id: key,
    number: values.number,
    title: toText(values.title, defaultLanguage),
    date: values.date,
    accent: values.accent.toLowerCase(),
    kind: values.kind ?? 'regular',
    masthead: (values.masthead ?? []).map(({ role, people }) => ({
      role: toText(role, defaultLanguage),
      people: thingsNamed(things.contributors, people),
    })),
    columns,
    articles: kept,
    announcements: thingsNamed(things.announcements, values.announcements),
    editions: thingsNamed(things.editions, values.editions),
    ...toCover(assembly, group),
    draft: !published,
    texts: toTexts(group, defaultLanguage),
  };
  const all = articles.map((article) => toArticle(assembly, { group: article, issue, things }));
  kept.push(...inReadingOrder(assembly, { group, articles: all, columns }).filter((it) => unpublished || !it.draft));
  // A column that the issue does not name still shows its articles.
  for (const { column } of kept) if (column !== undefined && !columns.includes(column)) columns.push(column);
  return issue;
}

function toCover({ defaultLanguage, figures, report }: Assembly, { original, key }: Group<'issue'>) {
  const { cover: name, coverAlt } = valuesOf(original);
  if (name === undefined) return {};
  const cover = figures(`issues/${key}`)[name.normalize('NFC')];
  if (coverAlt === undefined)
    report(original, 'missing-alt', ['cover'], 'Missing `coverAlt`, expected what the cover shows');
  return {
    ...(cover === undefined ? {} : { cover }),
    ...(coverAlt === undefined ? {} : { coverAlt: toText(coverAlt, defaultLanguage) }),
  };
}
