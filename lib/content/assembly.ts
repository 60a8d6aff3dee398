import type { VFileMessage } from 'vfile-message';
import type { LoadedModule } from '../benchmark/benchmark.ts';
import type { ByLang, Figure, IsoDay, Lang, Link, Source, Text } from '../magazine.ts';
import type { Path } from '../problem.ts';
import { type Document, problemAt } from './documents.ts';
import type { Kind, OrByLang } from './field.ts';
import type { Group, Groups } from './groups.ts';

/** What the parts of assembling share. */
export interface Assembly {
  readonly groups: Groups;
  readonly defaultLanguage: Lang;
  /** By the one rule. */
  readonly isPublished: (thing: { draft?: boolean | undefined; date?: IsoDay | undefined }) => boolean;
  readonly unpublished: boolean;
  readonly figures: (folder: string) => Readonly<Record<string, Figure>>;
  readonly modules: (folder: string) => readonly LoadedModule[];
  readonly problem: (problem: VFileMessage) => void;
  /** A problem with the value at `path`. */
  readonly report: (document: Document, rule: string, path: Path, reason: string) => void;
  /** A problem with a field that is not there. */
  readonly requireField: (document: Document, field: string, expected: string) => void;
}

interface Parts extends Omit<Assembly, 'problem' | 'report' | 'requireField'> {
  readonly problems: VFileMessage[];
}

export function createAssembly({ problems, ...parts }: Parts): Assembly {
  const report: Assembly['report'] = (document, rule, path, reason) => {
    problems.push(problemAt(document, rule, path, reason));
  };
  return {
    ...parts,
    report,
    problem: (problem) => {
      problems.push(problem);
    },
    requireField: (document, field, expected) => {
      report(document, 'missing-field', [], `Missing \`${field}\`, expected ${expected}`);
    },
  };
}

/** The things that names stand for, each once; a name of nothing is another rule's problem. */
export function thingsNamed<T>(things: ReadonlyMap<string, T>, names: readonly string[] | undefined): T[] {
  return [...new Set(names)].flatMap((name) => things.get(name) ?? []);
}

/** A text by language: a string alone is in the default language. */
export const toText = (value: OrByLang<string>, defaultLanguage: Lang): Text =>
  typeof value === 'string' ? { [defaultLanguage]: value } : value;

/** A list by language: a list alone is in the default language. */
export const toListByLang = (
  value: OrByLang<readonly string[]> | undefined,
  defaultLanguage: Lang,
): ByLang<readonly string[]> => (value === undefined ? {} : isList(value) ? { [defaultLanguage]: value } : value);

const isList = (value: OrByLang<readonly string[]>): value is readonly string[] => Array.isArray(value);

/** An address as it may stand in HTML: what an address may not hold as it is written (quotes, spaces) is encoded. */
export const toAddress = (url: string): string => new URL(url).href;

export const toLinks = (
  links: readonly { label: OrByLang<string>; url: string }[] | undefined,
  defaultLanguage: Lang,
): Link[] => (links ?? []).map(({ label, url }) => ({ label: toText(label, defaultLanguage), url: toAddress(url) }));

/** A document's body as a source in its language; reading it waits until it is wanted. */
export function toSource({ file, body, lang }: Document, defaultLanguage: Lang): Source | undefined {
  if (body === undefined) return undefined;
  return {
    file,
    lang: lang ?? defaultLanguage,
    line: body.line,
    get markdown() {
      return body.markdown;
    },
  };
}

/** The bodies of a thing by language; an empty one is none. */
export function toTexts<K extends Kind>({ original, translations }: Group<K>, defaultLanguage: Lang): ByLang<Source> {
  const texts: Record<Lang, Source> = {};
  for (const document of [original, ...translations]) {
    const source = toSource(document, defaultLanguage);
    if (source !== undefined && document.body?.empty === false) texts[source.lang] = source;
  }
  return texts;
}
