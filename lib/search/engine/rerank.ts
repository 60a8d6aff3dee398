import { textsOf, valueAt } from '../index/record-values.ts';
import type { SearchRecord } from '../record.ts';
import { type Token, tokenize } from '../tokenize.ts';
import type { Matches } from './match.ts';
import { isFiller } from './match-query.ts';
import type { MatchedWord } from './match-slots.ts';
import { placesOf } from './match-verify.ts';
import type { Store } from './store.ts';

export interface RankedHit {
  readonly doc: number;
  readonly score: number;
  readonly record: SearchRecord;
}

/** What the text of a record adds to its score, in shares of the page's best score. */
const shares = { isName: 3, nearInHeading: 1, inHeading: 0.5, nearInText: 0.5 };

/**
 * The hits of one page, those first whose text shows that they are better: the query is their heading, its words stand
 * in headings, or near each other. The index keeps no places of words; the page's records are loaded anyway.
 */
export function rerank<T extends RankedHit>(store: Store, { words }: Matches, hits: readonly T[]): T[] {
  if (words.length === 0 || hits.length < 2) return [...hits];
  const best = Math.max(...hits.map(({ score }) => score));
  return hits
    .map((hit) => ({ hit, value: hit.score + best * textShare(store, words, hit.record) }))
    .sort((a, b) => b.value - a.value)
    .map(({ hit }) => hit);
}

function textShare({ manifest }: Store, words: readonly MatchedWord[], record: SearchRecord): number {
  const texts = manifest.searchable.flatMap(({ attribute, level }) =>
    textsOf(valueAt(record, attribute)).map((text) => ({ isHeading: level === 1, tokens: tokenize(text) })),
  );
  const headings = texts.filter(({ isHeading }) => isHeading).map(({ tokens }) => tokens);
  const others = texts.filter(({ isHeading }) => !isHeading).map(({ tokens }) => tokens);
  const nearest = (among: readonly Token[][]) => Math.max(0, ...among.map((tokens) => nearness(tokens, words)));
  const named = words.filter((word) =>
    headings.some((tokens) => tokens.some((token) => placesOf(token, word).length > 0)),
  );
  return (
    (isName(record, words) ? shares.isName : 0) +
    shares.nearInHeading * nearest(headings) +
    (shares.inHeading * named.length) / words.length +
    shares.nearInText * nearest(others)
  );
}

/** Whether the query says the last heading of a record, or its title where it stands before all headings. */
function isName({ title, heading }: SearchRecord, words: readonly MatchedWord[]): boolean {
  const name = heading.slice(heading.lastIndexOf('›') + 1) || title;
  const said = new Set(tokenize(name).flatMap(({ text }) => (isFiller(text) ? [] : [text])));
  return said.size === words.length && words.every(({ text }) => said.has(text));
}

/** How near to each other all words stand in a text: 1 side by side, towards 0 far away, 0 where one of them is not there. */
function nearness(tokens: readonly Token[], words: readonly MatchedWord[]): number {
  const places = tokens.flatMap((token) =>
    words.flatMap((word, number) => placesOf(token, word).map(({ start, end }) => ({ start, end, number }))),
  );
  places.sort((a, b) => a.start - b.start);
  const last = new Map<number, { start: number; end: number }>();
  let nearest = 0;
  for (const { start, end, number } of places) {
    last.set(number, { start, end });
    if (last.size < words.length) continue;
    const known = [...last.values()];
    const length = known.reduce((sum, place) => sum + place.end - place.start, 0);
    const span = end - Math.min(...known.map((place) => place.start));
    nearest = Math.max(nearest, Math.min(1, (length + words.length - 1) / span));
  }
  return nearest;
}
