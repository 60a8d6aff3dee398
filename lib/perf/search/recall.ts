import type { Query } from './queries.ts';

/** How well queries were answered, as shares of them. */
export interface Recall {
  /** What was meant is among the first five, and is the first. */
  readonly hitAt5: number;
  readonly hitAt1: number;
  /** Nothing was found. */
  readonly nothing: number;
  readonly queries: number;
}

/** What a search engine gives: the first documents in its order. */
export type Ask = (text: string) => Promise<readonly number[]>;

/** A query that was not answered well. */
export interface Miss {
  readonly query: Query;
  readonly found: readonly number[];
}

/** Asks all queries one after another; `tell` hears of those whose first five hold nothing that was meant. */
export async function recallOf(queries: readonly Query[], ask: Ask, tell: (miss: Miss) => void): Promise<Recall> {
  const sums = { hitAt5: 0, hitAt1: 0, nothing: 0 };
  for (const query of queries) {
    const found = (await ask(query.text)).slice(0, 5);
    const place = found.findIndex(query.isRight);
    if (place === 0) sums.hitAt1 += 1;
    if (place >= 0) sums.hitAt5 += 1;
    else tell({ query, found });
    if (found.length === 0) sums.nothing += 1;
  }
  const share = (sum: number) => (queries.length === 0 ? 0 : sum / queries.length);
  return {
    hitAt5: share(sums.hitAt5),
    hitAt1: share(sums.hitAt1),
    nothing: share(sums.nothing),
    queries: queries.length,
  };
}
