import type { ArticleKind, CreditRole } from '../magazine.ts';
import {
  byLang,
  day,
  type Fields,
  type Kind,
  list,
  record,
  required,
  slug,
  string,
  text,
  translated,
  url,
  type ValuesOf,
} from './field.ts';

/**
 * What each kind of file holds, written once: the document types of contentlayer.config.ts, the check of fields
 * and the types of `Values` are derived from here.
 */

interface KindOfFile {
  /** Where such files lie below the content folder; `*` is the slug. */
  readonly pattern: string;
  /** Where their translations lie, if it is a Markdown file. */
  readonly translations?: string;
  readonly body: 'required' | 'optional' | 'none';
  readonly fields: Fields;
}

export const articleKinds = [
  'article',
  'news',
  'interview',
  'roundtable',
  'letter',
] as const satisfies readonly ArticleKind[];

export const creditRoles = [
  'author',
  'editor',
  'translator',
  'illustrator',
  'reviewer',
  'interviewer',
  'speaker',
] as const satisfies readonly CreditRole[];

const links = list(record({ label: { ...text, ...required }, url: { ...url, ...required } }));
const named = record({ name: { ...text, ...required }, url });

export const schema = {
  magazine: {
    pattern: 'magazine.yml',
    body: 'none',
    fields: {
      name: { ...text, ...required },
      tagline: { ...text, ...required },
      description: { ...text, ...required },
      url: { type: 'site', ...required },
      authority: { type: 'authority', ...required },
      languages: { ...list({ type: 'language' }), ...required },
      defaultLanguage: { type: 'language', ...required },
      timezone: { type: 'timezone', ...required },
      publisher: { ...named, ...required },
      desks: list(record({ role: { ...text, ...required }, email: { type: 'email', ...required } })),
      licence: { ...named, ...required },
      links,
    },
  },
  column: {
    pattern: 'columns/*.yml',
    body: 'none',
    fields: {
      label: { ...text, ...required },
      description: { ...text, ...required },
      order: { type: 'number', ...required },
    },
  },
  issue: {
    pattern: 'issues/*/issue.md',
    translations: 'issues/*/issue.*.md',
    body: 'optional',
    fields: {
      number: { ...string, ...required },
      title: { ...text, ...required },
      date: { ...day, ...required },
      accent: { type: 'colour', ...required },
      kind: { type: 'enum', options: ['regular', 'special'] },
      masthead: list(record({ role: { ...text, ...required }, people: { ...list(slug('contributor')), ...required } })),
      columns: { ...list(slug('column')), ...required },
      order: list(slug('article')),
      announcements: list(slug('announcement')),
      editions: list(slug('edition')),
      cover: { type: 'file' },
      coverAlt: text,
      draft: { type: 'boolean' },
    },
  },
  article: {
    pattern: 'issues/*/*/index.md',
    translations: 'issues/*/*/index.*.md',
    body: 'required',
    fields: {
      title: { ...string, ...required, ...translated },
      deck: { ...string, ...required, ...translated },
      kind: { type: 'enum', options: articleKinds },
      column: slug('column'),
      credits: {
        ...list(
          record({
            contributor: { ...slug('contributor'), ...required },
            role: { type: 'enum', options: creditRoles, ...required },
          }),
        ),
        ...required,
      },
      date: { ...day, ...required },
      updated: day,
      topics: list(slug('topic')),
      position: { type: 'number' },
      takeaways: { ...list(string), ...translated },
      sources: {
        ...list(record({ title: { ...string, ...required }, author: string, in: string, date: string, url })),
        ...translated,
      },
      speakers: list(slug('contributor')),
      notopic: list(slug('topic')),
      id: string,
      aliases: list(string),
      shareTitle: { ...string, ...translated },
      draft: { type: 'boolean', ...translated },
    },
  },
  contributor: {
    pattern: 'contributors/*.md',
    translations: 'contributors/*.*.md',
    body: 'optional',
    fields: {
      name: { ...text, ...required },
      sortKey: byLang(string),
      affiliation: text,
      links,
      collective: { type: 'boolean' },
    },
  },
  topic: {
    pattern: 'topics/*.md',
    translations: 'topics/*.*.md',
    body: 'required',
    fields: {
      label: { ...text, ...required },
      aliases: byLang(list(string)),
      broader: list(slug('topic')),
      related: list(slug('topic')),
      sortKey: byLang(string),
    },
  },
  announcement: {
    pattern: 'announcements/*.md',
    translations: 'announcements/*.*.md',
    body: 'required',
    fields: {
      title: { ...text, ...required },
      start: { ...day, ...required },
      end: { ...day, ...required },
      place: { ...text, ...required },
      link: url,
      partOf: slug('announcement'),
      draft: { type: 'boolean' },
    },
  },
  edition: {
    pattern: 'editions/*.md',
    translations: 'editions/*.*.md',
    body: 'required',
    fields: {
      title: { ...text, ...required },
      order: { type: 'number', ...required },
      blurb: { ...text, ...required },
      draft: { type: 'boolean' },
    },
  },
  page: {
    pattern: 'pages/*.md',
    translations: 'pages/*.*.md',
    body: 'required',
    fields: {
      title: { ...text, ...required },
      order: { type: 'number', ...required },
      draft: { type: 'boolean' },
    },
  },
} as const satisfies Readonly<Record<Kind, KindOfFile>>;

export const kinds = Object.keys(schema) as readonly Kind[];

/** What the front matter of a kind of file holds, once its fields are checked. */
export type Values<K extends Kind> = ValuesOf<(typeof schema)[K]['fields']>;

type TranslatedKeys<R> = { [K in keyof R]: R[K] extends { translated: true } ? K : never }[keyof R];

/** What the front matter of a kind's translation holds. */
export type TranslatedValues<K extends Kind> = ValuesOf<
  Pick<(typeof schema)[K]['fields'], TranslatedKeys<(typeof schema)[K]['fields']>>
>;

/** The fields that a translation of this kind may hold. */
export function translatedFields(kind: Kind): Fields {
  const fields: Fields = schema[kind].fields;
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field.translated));
}
