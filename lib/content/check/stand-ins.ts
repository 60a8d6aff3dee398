import type { Lang } from '../../magazine.ts';
import type { Document } from '../documents.ts';
import type { Field, FieldType } from '../field.ts';
import { schema, translatedFields } from '../schema.ts';
import { checkFields, type Languages } from './fields.ts';
import { scalarProblem } from './values.ts';

/**
 * The document with its broken fields left out, or, where they are required, filled with something harmless: so that
 * the rest of it, and whatever names it, can be checked.
 */
export function withStandIns(document: Document, languages: Languages): Document {
  const { kind, lang, values } = document;
  const fields = Object.entries<Field>(lang === undefined ? schema[kind].fields : translatedFields(kind));
  const needed = fields
    .filter(([, field]) => field.required)
    .map(([name, field]) => [name, standIn(field, document)] as const);
  const base = Object.fromEntries(needed);
  const isSound = (name: string) =>
    Object.hasOwn(values, name) &&
    checkFields({ ...document, values: { ...base, [name]: values[name] } }, languages).length === 0;
  const kept = fields.filter(([name]) => isSound(name)).map(([name]) => [name, values[name]] as const);
  return { ...document, values: { ...base, ...Object.fromEntries(kept) } };
}

function standIn(field: Field | FieldType, document: Document): unknown {
  switch (field.type) {
    case 'list':
      return [];
    case 'record':
      return Object.fromEntries(
        Object.entries(field.fields)
          .filter(([, it]) => it.required)
          .map(([name, it]) => [name, standIn(it, document)]),
      );
    case 'byLang':
      return standIn(field.of, document);
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'enum':
      return field.options[0];
    case 'day':
      // Long ago, so that it is published, like whatever links to it.
      return '1970-01-01';
    case 'url':
    case 'site':
      return 'https://example.com/';
    case 'authority':
      return 'example.com';
    case 'email':
      return 'nobody@example.com';
    case 'colour':
      return '#000000';
    case 'timezone':
      return 'UTC';
    case 'language':
      return 'en';
    default:
      // No word of any text.
      return `〓${document.slug}`;
  }
}

const noSettings: Document = { kind: 'magazine', slug: 'magazine', file: 'magazine.yml', values: {}, isUnread: true };

/** The settings of the magazine, its languages guessed from the names of files where they are not known. */
export function settingsOf(documents: readonly Document[], spoken: readonly Lang[]): Document {
  const settings = documents.find(({ kind }) => kind === 'magazine') ?? noSettings;
  const { languages, defaultLanguage } = settings.values;
  const isLanguage = (it: unknown): it is Lang => scalarProblem({ type: 'language' }, it) === undefined;
  const items: readonly unknown[] = Array.isArray(languages) ? languages : [];
  const isKnown = items.length > 0 && items.every(isLanguage);
  const listed = isKnown ? items.filter(isLanguage) : [...items.filter(isLanguage), ...spoken];
  const written = isLanguage(defaultLanguage) ? defaultLanguage : undefined;
  const translations = new Set(documents.map(({ lang }) => lang));
  const guess = listed.find((it) => !translations.has(it)) ?? written ?? listed[0] ?? 'en';
  const first = written !== undefined && (!isKnown || listed.includes(written)) ? written : guess;
  const known = { languages: [...new Set([...listed, first])], defaultLanguage: first };
  return withStandIns({ ...settings, values: { ...settings.values, ...known } }, known);
}
