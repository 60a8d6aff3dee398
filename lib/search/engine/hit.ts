import type { SearchRecord } from '../record.ts';
import { highlight, type Marking, type Snippet, snippet } from './highlight.ts';
import { isObject } from './parameter-reader.ts';
import type { ShapeParameters } from './parameters.ts';

/** A record as an answer holds it: what was asked of it, and that with marks. */
export interface Hit {
  readonly objectID: string;
  readonly [attribute: string]: unknown;
}

const usualSnippet = 10;

/** Makes hits of records; `searchable` is what is marked unless the request says otherwise. */
export function toHit(
  record: SearchRecord,
  { retrieve, highlight: marked, snippet: cut, onlyMatching }: ShapeParameters,
  searchable: readonly string[],
  marking: Marking,
): Hit {
  const isKept = ({ matchLevel }: Snippet) => !onlyMatching || matchLevel !== 'none';
  const highlighted = pick(record, marked ?? searchable, (value) =>
    eachText(value, (text) => highlight(text, marking), isKept),
  );
  const lengths = new Map(cut.map(lengthOf));
  const snipped = pick(record, [...lengths.keys()], (value, path) => {
    const words = lengths.get(path) ?? lengths.get('*') ?? usualSnippet;
    return eachText(value, (text) => snippet(text, words, marking), isKept);
  });
  return {
    ...retrieved(record, retrieve),
    objectID: record.objectID,
    ...(isEmpty(highlighted) ? {} : { _highlightResult: highlighted }),
    ...(isEmpty(snipped) ? {} : { _snippetResult: snipped }),
  };
}

const isEmpty = (value: object) => Object.keys(value).length === 0;

/** `content:20`: the attribute and how many words. */
function lengthOf(attribute: string): [name: string, words: number] {
  const [, name = attribute, words] = /^(.*?)(?::(\d+))?$/s.exec(attribute) ?? [];
  return [name, words === undefined ? usualSnippet : Number(words)];
}

/** `*` is everything, `-name` everything but it. */
function retrieved(record: SearchRecord, names: readonly string[]): object {
  const left = names.flatMap((name) => (name.startsWith('-') ? [name.slice(1)] : []));
  const isEverything = names.includes('*') || (left.length > 0 && left.length === names.length);
  return pick(record, isEverything ? Object.keys(record).filter((name) => !left.includes(name)) : names, (it) => it);
}

/** What to make of a value; nothing where it is to be left out. */
type Change = (value: unknown, path: string) => unknown;

/** The values at some paths (`*`: at all attributes), each changed. */
function pick(record: object, paths: readonly string[], change: Change): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const path of paths.includes('*') ? Object.keys(record) : paths) {
    place(picked, record, path.split('.'), (value) => change(value, path));
  }
  return picked;
}

function place(
  into: Record<string, unknown>,
  from: object,
  [key = '', ...rest]: readonly string[],
  change: (value: unknown) => unknown,
) {
  const value: unknown = Object.hasOwn(from, key) ? Reflect.get(from, key) : undefined;
  if (rest.length === 0) {
    const changed = value === undefined ? undefined : change(value);
    if (changed !== undefined) into[key] = changed;
  } else if (typeof value === 'object' && value !== null) {
    const known = Object.hasOwn(into, key) ? into[key] : undefined;
    const inner: Record<string, unknown> = isObject(known) ? known : {};
    place(inner, value, rest, change);
    if (!isEmpty(inner)) into[key] = inner;
  }
}

/** The value with its texts and numbers changed; nothing where it holds none. */
function eachText(value: unknown, change: (text: string) => Snippet, isKept: (item: Snippet) => boolean): unknown {
  if (typeof value === 'string' || typeof value === 'number') return change(String(value));
  if (Array.isArray(value)) return value.map(String).map(change).filter(isKept);
  if (!isObject(value)) return undefined;
  const changed = Object.entries(value).flatMap(([key, item]) => {
    const inner = eachText(item, change, isKept);
    return inner === undefined ? [] : [[key, inner]];
  });
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
