import type { VFileMessage } from 'vfile-message';
import type { Lang } from '../magazine.ts';
import { type Path, type Point, toProblem } from '../problem.ts';
import type { Kind } from './field.ts';
import { type Place, placeOf } from './place.ts';
import type { TranslatedValues, Values } from './schema.ts';

/** Markdown below the front matter, read when it is asked for: ten thousand articles do not fit in memory. */
export interface DocumentBody {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** No more than white space. */
  readonly empty: boolean;
  readonly markdown: string;
}

/** A file of the content folder: its place, its front matter and its body. */
export interface Document extends Place {
  /** Path below the content folder. */
  readonly file: string;
  /** As the schema of its kind says: see `valuesOf`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Its front matter, or all of it, cannot be understood: `values` is empty. */
  readonly isUnread?: boolean;
  readonly body?: DocumentBody;
  /** Where a value, or the key of a value, stands in the file: known when the file itself was read. */
  readonly locate?: (path: Path, at?: 'key') => Point | undefined;
}

/** A problem with the value, or the key of the value, at `path`. */
export const problemAt = (
  { file, locate }: Pick<Document, 'file' | 'locate'>,
  rule: string,
  path: Path,
  reason: string,
  at?: 'key',
): VFileMessage => toProblem(file, rule, reason, { place: locate?.(path, at) });

/** The values of a document whose fields were checked. */
export const valuesOf = <K extends Kind>(document: Document & { kind: K }): Values<K> => document.values as Values<K>;

/** The values of a translation whose fields were checked. */
export const translatedValuesOf = <K extends Kind>(document: Document & { kind: K; lang: Lang }): TranslatedValues<K> =>
  document.values as TranslatedValues<K>;

/** The name of a kind among contentlayer's document types. */
export const documentType = (kind: Kind, translation: boolean) =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${translation ? 'Translation' : ''}`;

/** A document as contentlayer writes it. */
interface Generated {
  readonly _id: string;
  readonly _raw: unknown;
  readonly documentType: string;
  readonly body?: { readonly raw: string; readonly html: string };
  readonly [field: string]: unknown;
}

/** A generated document as ours, its Markdown left for `readMarkdown` to give when it is wanted. */
export function toDocument(json: string, readMarkdown: (file: string) => string): Document | undefined {
  const { _id: file, _raw, documentType, body, ...values } = parseGenerated(json);
  const place = placeOf(file);
  if (place === undefined) return undefined;
  const document = { ...place, file, values };
  if (body === undefined) return document;
  return {
    ...document,
    body: {
      line: Number(body.html),
      empty: body.raw.trim() === '',
      get markdown() {
        return readMarkdown(file);
      },
    },
  };
}

/** The Markdown of a generated document. */
export const markdownOf = (json: string) => parseGenerated(json).body?.raw ?? '';

// File names and text may come decomposed (NFD) from macOS; everything inside is composed.
const parseGenerated = (json: string): Generated => JSON.parse(json.normalize('NFC')) as Generated;
