import type { VFileMessage } from 'vfile-message';
import type { LoadedModule } from '../benchmark/benchmark.ts';
import type { Figure, IsoDay, Magazine } from '../magazine.ts';
import { toProblem } from '../problem.ts';
import { createAssembly, toAddress, toLinks, toText } from './assembly.ts';
import { type Document, valuesOf } from './documents.ts';
import type { OrByLang } from './field.ts';
import { type Group, groupDocuments } from './groups.ts';
import { toIssues } from './to-issues.ts';
import { toAnnouncements, toEditions, toPages } from './to-pages.ts';
import { toColumns, toContributors, toTopics } from './to-people.ts';

export interface AssembleOptions {
  /** The day that it is in a timezone (an IANA name). */
  readonly today: (timezone: string) => IsoDay;
  /** The public address, which stands in for that of the file. */
  readonly url?: string | undefined;
  /** Keeps what is not published, with `draft: true`: for `npm run dev` and the check. */
  readonly unpublished?: boolean;
  /** The pictures in a folder of the content folder, by file name. */
  readonly figures: (folder: string) => Readonly<Record<string, Figure>>;
  /** The benchmark modules in a folder of the content folder; none unless given. */
  readonly modules?: (folder: string) => readonly LoadedModule[];
}

export interface Assembled {
  /** Missing when `magazine.yml` is, or has problems. */
  readonly magazine?: Magazine;
  readonly problems: readonly VFileMessage[];
}

/**
 * The one rule of what is published: no draft, and not dated after today. An article is, when this holds for it and its
 * issue; an issue, when it has such an article. Days are those of the magazine's timezone.
 */
export const isPublished = (thing: { draft?: boolean | undefined; date?: IsoDay | undefined }, today: IsoDay) =>
  thing.draft !== true && (thing.date === undefined || thing.date <= today);

/**
 * The magazine that the documents make: names become objects, what is not published goes. Documents with problems of
 * their own are left out. Never throws.
 */
export function assemble(documents: readonly Document[], options: AssembleOptions): Assembled {
  const settings = documents.find(
    (document): document is Document & { kind: 'magazine' } => document.kind === 'magazine',
  );
  if (settings === undefined) {
    return {
      problems: [
        toProblem('magazine.yml', 'missing-file', 'Missing `magazine.yml`, expected the settings of the magazine'),
      ],
    };
  }
  const problems: VFileMessage[] = [];
  const groups = groupDocuments(documents, settings, problems);
  const own = groups.magazine[0];
  if (own === undefined) return { problems };
  return { magazine: toMagazine(own, groups, options, problems), problems };
}

function toMagazine(
  { original }: Group<'magazine'>,
  groups: ReturnType<typeof groupDocuments>,
  options: AssembleOptions,
  problems: VFileMessage[],
): Magazine {
  const values = valuesOf(original);
  const { defaultLanguage, languages, timezone, authority } = values;
  const today = options.today(timezone);
  const assembly = createAssembly({
    groups,
    problems,
    defaultLanguage,
    isPublished: (thing) => isPublished(thing, today),
    unpublished: options.unpublished === true,
    figures: options.figures,
    modules: options.modules ?? (() => []),
  });
  const columns = toColumns(assembly);
  const topics = toTopics(assembly);
  const contributors = toContributors(assembly);
  const announcements = toAnnouncements(assembly);
  const editions = toEditions(assembly);
  const issues = toIssues(assembly, { columns, topics, contributors, announcements, editions });
  const text = (value: OrByLang<string>) => toText(value, defaultLanguage);
  return {
    name: text(values.name),
    tagline: text(values.tagline),
    description: text(values.description),
    url: (options.url ?? values.url).replace(/\/+$/u, ''),
    authority,
    languages,
    defaultLanguage,
    timezone,
    publisher: named(values.publisher, defaultLanguage),
    desks: (values.desks ?? []).map(({ role, email }) => ({ role: text(role), email })),
    licence: named(values.licence, defaultLanguage),
    links: toLinks(values.links, defaultLanguage),
    today,
    issues,
    columns: [...columns.values()],
    topics: [...topics.values()],
    contributors: [...contributors.values()],
    announcements: [...announcements.values()],
    editions: [...editions.values()],
    pages: toPages(assembly),
  };
}

const named = ({ name, url }: { name: OrByLang<string>; url?: string }, defaultLanguage: string) => ({
  name: toText(name, defaultLanguage),
  ...(url === undefined ? {} : { url: toAddress(url) }),
});
