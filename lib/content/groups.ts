import type { VFileMessage } from 'vfile-message';
import type { Lang } from '../magazine.ts';
import type { Named } from '../nearest.ts';
import { toProblem } from '../problem.ts';
import { checkFields, type Languages } from './check/fields.ts';
import { checkReferences, type Names } from './check/references.ts';
import type { Document } from './documents.ts';
import type { Kind } from './field.ts';
import { keyOf } from './place.ts';
import { kinds } from './schema.ts';

export type DocumentOf<K extends Kind> = Document & { readonly kind: K };
export type TranslationOf<K extends Kind> = DocumentOf<K> & { readonly lang: Lang };

/** A thing's file and its translations, their fields checked. */
export interface Group<K extends Kind> {
  readonly key: string;
  readonly original: DocumentOf<K>;
  readonly translations: readonly TranslationOf<K>[];
}

export type Groups = { readonly [K in Kind]: readonly Group<K>[] } & {
  /** Every name that files give, whether or not they have problems. */
  readonly names: Names;
};

/** Documents by kind, originals with their translations; those with problems are left out, and reported. */
export function groupDocuments(
  documents: readonly Document[],
  settings: DocumentOf<'magazine'>,
  problems: VFileMessage[],
): Groups {
  const languages = toLanguages(settings);
  const originals = documents.filter(({ lang }) => lang === undefined);
  const names = mapKinds((kind) => originals.filter((it) => it.kind === kind).map(toNamed));
  const translations = translationsByKey(documents, originals, languages, problems);
  const isSound = (document: Document) => {
    const found = checkFields(document, languages);
    problems.push(...found, ...checkReferences(document, names));
    return found.length === 0;
  };
  const sound = new Set(documents.filter(isSound));
  const groupsOf = <K extends Kind>(kind: K): readonly Group<K>[] =>
    originals
      .filter((document): document is DocumentOf<K> => document.kind === kind && sound.has(document))
      .map((original) => ({
        key: keyOf(original),
        original,
        translations: (translations.get(`${kind}:${keyOf(original)}`) ?? []).filter(
          (it): it is TranslationOf<K> => it.kind === kind && sound.has(it),
        ),
      }));
  return {
    names,
    magazine: groupsOf('magazine'),
    column: groupsOf('column'),
    issue: groupsOf('issue'),
    article: groupsOf('article'),
    contributor: groupsOf('contributor'),
    topic: groupsOf('topic'),
    announcement: groupsOf('announcement'),
    edition: groupsOf('edition'),
    page: groupsOf('page'),
  };
}

function mapKinds<T>(toValue: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  return Object.fromEntries(kinds.map((kind) => [kind, toValue(kind)])) as Record<Kind, T>;
}

/** As the settings say, as far as they can be understood. */
export function toLanguages({ values }: Document): Languages {
  const { languages, defaultLanguage } = values;
  const list = Array.isArray(languages) ? languages.filter((it): it is Lang => typeof it === 'string') : [];
  const fallback = typeof defaultLanguage === 'string' ? defaultLanguage : (list[0] ?? 'en');
  return { languages: list.length > 0 ? list : [fallback], defaultLanguage: fallback };
}

function translationsByKey(
  documents: readonly Document[],
  originals: readonly Document[],
  { languages, defaultLanguage }: Languages,
  problems: VFileMessage[],
): ReadonlyMap<string, readonly Document[]> {
  const known = new Set(originals.map((it) => `${it.kind}:${keyOf(it)}`));
  const byKey = new Map<string, Document[]>();
  for (const document of documents) {
    const { lang, file, kind } = document;
    if (lang === undefined) continue;
    const key = `${kind}:${keyOf(document)}`;
    if (lang === defaultLanguage) {
      const reason = `Unexpected language \`${lang}\` in the file's name, expected none: it is the default language`;
      problems.push(toProblem(file, 'language', reason));
    } else if (!languages.includes(lang)) {
      const expected = languages.filter((it) => it !== defaultLanguage).map((it) => `\`${it}\``);
      const reason = `Unexpected language \`${lang}\` in the file's name, expected ${
        expected.length === 0 ? 'none' : `one of ${expected.join(', ')}`
      }: \`magazine.yml\` has the languages`;
      problems.push(toProblem(file, 'language', reason));
    } else if (known.has(key)) {
      byKey.set(key, [...(byKey.get(key) ?? []), document]);
    } else {
      const original = file.replace(`.${lang}.md`, '.md');
      problems.push(toProblem(file, 'missing-original', `Missing \`${original}\`, expected what this file translates`));
    }
  }
  return byKey;
}

/** Labels, names and aliases, in every language, by which people call a thing instead of its slug. */
function toNamed(document: Document): Named {
  const { label, name, title, aliases } = document.values;
  return { slug: keyOf(document), names: [label, name, title, aliases].flatMap(stringsIn) };
}

/** All strings in a value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
