import type { Manifest } from '../index/manifest.ts';
import type { SearchRecord } from '../record.ts';

/** Gives the bytes, gunzipped, of a file of the index; rejects with what went wrong. */
export type Load = (name: string) => Promise<Uint8Array>;

/** The values of a facet. */
export interface FacetColumn {
  readonly kind: 'facet';
  readonly values: readonly string[];
  /** The numbers of a document's values: `ids.subarray(offsets[doc], offsets[doc + 1])`. */
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
}

/** A number a document, NaN where it has none. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly numbers: Float64Array;
}

/** The number of each document's group: documents of one article have the same. */
export interface GroupColumn {
  readonly kind: 'group';
  readonly groups: Uint32Array;
}

export type Column = FacetColumn | NumberColumn | GroupColumn;

/** A term of the index: in how many documents it is, and where their list lies. */
export interface TermEntry {
  readonly term: string;
  readonly count: number;
}

/** Documents, ascending, and how much the term counts in each, 1 to 15. */
export interface Postings {
  readonly docs: Uint32Array;
  readonly impacts: Uint8Array;
}

/** The index as it is asked; files are loaded when something in them is asked for. Rejects where a file cannot be had. */
export interface Store {
  readonly manifest: Manifest;
  readonly size: number;
  record(doc: number): Promise<SearchRecord>;
  /** A number that is a facet too (`year`) has a column of each kind. */
  facet(name: string): Promise<FacetColumn | undefined>;
  number(name: string): Promise<NumberColumn | undefined>;
  /** The groups of `manifest.distinct`. */
  groups(): Promise<GroupColumn>;
  term(text: string): Promise<TermEntry | undefined>;
  /** Terms that begin so, in order, from at most so many shards. */
  termsFrom(prefix: string, shards: number): Promise<{ entries: readonly TermEntry[]; isComplete: boolean }>;
  postings(entry: TermEntry): Promise<Postings>;
  /** Words with this first letter and in how many documents they are, as a power of two. */
  typoWords(letter: string): Promise<readonly { readonly word: string; readonly frequency: number }[]>;
}

/** The store of an index: what is loaded is kept up to a bound, and what failed is asked for again. */
export function openStore(_manifest: Manifest, _load: Load): Store {
  throw new Error('The store is not written.');
}
