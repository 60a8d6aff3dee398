import { BrokenFile } from './byte-reader.ts';
import { compactEncoding, encodeCompact } from './compact-json.ts';
import { decodeStarts, encodeStarts } from './starts.ts';

/** The first file that is read: what the other files hold and where. Plain JSON. */
export interface Manifest {
  readonly v: 1;
  /** The folder of all other files: 12 hexadecimal digits that stand for their content. */
  readonly version: string;
  /** How many records. */
  readonly size: number;
  /** How many other files there are, and their bytes as sent (gzip), for keeping them offline. */
  readonly files: number;
  readonly bytes: number;
  /** Records in one file. */
  readonly packSize: number;
  /** A text between each shard's first term and the term before it. */
  readonly starts: readonly string[];
  /** How many lists of documents have a file of their own. */
  readonly heavy: number;
  /** The first letters for which there is a dictionary for typos. */
  readonly typoLetters: string;
  readonly columns: readonly StoredColumn[];
  /** Records of one group are one result: `articleID`. */
  readonly distinct: string;
  readonly searchable: readonly SearchableAttribute[];
  /** Words that mean the same, a group a line. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Where words are looked for, the most important first. */
export interface SearchableAttribute {
  readonly attribute: string;
  /** Attributes of one level are equal where the place of a word decides; 1 is the best. */
  readonly level: number;
  /** How much a word there counts (BM25F). */
  readonly weight: number;
  /** From 0 (long and short texts are equal) to 1; `b` of BM25F. */
  readonly lengthNormalization: number;
}

export type ColumnKind = 'facet' | 'number' | 'group';

export interface StoredColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The column itself where it is small; otherwise it is the file `c<place in the list>`. */
  readonly data?: ColumnData;
}

/** Run-length coded, the documents in order; `columns.ts` reads it. */
export interface ColumnData {
  /** Of a facet: its values, by whose place the runs name them. */
  readonly values?: readonly string[];
  /**
   * Facet: how many documents, how many values each has, which ones. Number: how many documents, the step from the number
   * before (null: they have none). Group: how many documents of a new group, or, negative, of the group that follows.
   */
  readonly runs: readonly (number | null)[];
}

/** The manifest as it is written. */
export const encodeManifest = (manifest: Manifest) =>
  encodeCompact({ ...manifest, starts: encodeStarts(manifest.starts) });

/** The manifest that is written in the bytes; throws a `BrokenFile` where they hold none that this reader knows. */
export function toManifest(bytes: Uint8Array): Manifest {
  const value = parsed(bytes);
  if (!isWritten(value)) throw new BrokenFile('manifest');
  return { ...value, starts: decodeStarts(value.starts) };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder(compactEncoding).decode(bytes));
  } catch {
    return undefined;
  }
}

const isWritten = (value: unknown): value is Omit<Manifest, 'starts'> & { readonly starts: string } =>
  typeof value === 'object' &&
  value !== null &&
  'v' in value &&
  value.v === 1 &&
  'version' in value &&
  typeof value.version === 'string' &&
  'size' in value &&
  Number.isSafeInteger(value.size) &&
  'starts' in value &&
  typeof value.starts === 'string';
