import type { SearchRecord } from '../record.ts';
import type { Store } from './store.ts';

/** A word of the query, for highlighting. */
export interface MatchedWord {
  /** Folded. */
  readonly text: string;
  readonly isHan: boolean;
  readonly isPrefix: boolean;
  /** What was found instead of it or besides: words with typos, synonyms; folded, a word or run each. */
  readonly alternatives: readonly string[];
}

export interface MatchOptions {
  readonly typoTolerance: boolean | 'min' | 'strict';
  /** Which words may go on: `queryType`. */
  readonly prefix: 'last' | 'all' | 'none';
  readonly removeWordsIfNoResults: 'none' | 'allOptional' | 'lastWords' | 'firstWords';
  /** `"a phrase"` and `-excluded` are obeyed. */
  readonly advancedSyntax?: boolean;
  /** Of filters: only documents for which it says true. */
  readonly accept?: (doc: number) => boolean;
  readonly restrictSearchableAttributes?: readonly string[];
}

export interface Matches {
  /** The best first. */
  readonly docs: Uint32Array;
  readonly scores: Float32Array;
  /** Empty where the query has no word: then all documents are found, in their order. */
  readonly words: readonly MatchedWord[];
  /** Some words were made optional, for with all of them nothing was found. */
  readonly relaxed: boolean;
  /** False where a bound was met: there may be more documents than were found. */
  readonly isExhaustive: boolean;
}

/** The documents in which the words of the query are found. */
export async function match(_store: Store, _query: string, _options: MatchOptions): Promise<Matches> {
  throw new Error('Matching is not written.');
}

export interface RankedHit {
  readonly doc: number;
  readonly score: number;
  readonly record: SearchRecord;
}

/** The hits of one page, those first that the text itself shows to be better: exact, near, in a better place. */
export function rerank<T extends RankedHit>(_store: Store, _matches: Matches, hits: readonly T[]): T[] {
  return [...hits];
}
