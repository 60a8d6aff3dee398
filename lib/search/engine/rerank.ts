import type { SearchRecord } from '../record.ts';
import type { Matches } from './match.ts';
import type { Store } from './store.ts';

export interface RankedHit {
  readonly doc: number;
  readonly score: number;
  readonly record: SearchRecord;
}

/** The hits of one page, those first that the text itself shows to be better: exact, near, in a better place. */
export function rerank<T extends RankedHit>(_store: Store, _matches: Matches, hits: readonly T[]): T[] {
  return [...hits];
}
