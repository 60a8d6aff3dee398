import { textsOf, valueAt } from '../index/record-values.ts';
import type { SearchRecord } from '../record.ts';
import { beginsWithHan, fold, tokenize } from '../tokenize.ts';
import { keepTexts } from './keep-texts.ts';
import type { Matches } from './match.ts';
import { isFiller } from './match-query.ts';
import type { MatchedWord } from './match-slots.ts';
import type { Store } from './store.ts';

export interface RankedHit {
  readonly doc: number;
  readonly score: number;
  readonly record: SearchRecord;
}

interface Place {
  readonly word: MatchedWord;
  readonly start: number;
  readonly end: number;
}

const folded = keepTexts(fold);
const mostPlaces = 50;
/** Of a folded text: Han is a boundary, not a letter. */
const letter = /[\p{Ll}\p{Nd}]/u;

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
  const texts = (isHeading: boolean) =>
    manifest.searchable
      .filter(({ level }) => (level === 1) === isHeading)
      .flatMap(({ attribute }) => textsOf(valueAt(record, attribute)).map(folded));
  const nearest = (among: readonly string[]) => Math.max(0, ...among.map((text) => nearness(text, words)));
  const headings = texts(true);
  const named = words.filter((word) => headings.some((text) => placesOf(word, text, 1).length > 0));
  return (
    (isName(record, words) ? shares.isName : 0) +
    shares.nearInHeading * nearest(headings) +
    (shares.inHeading * named.length) / words.length +
    shares.nearInText * nearest(texts(false))
  );
}

/** Whether the query says the last heading of a record, or its title where it stands before all headings. */
function isName({ title, heading }: SearchRecord, words: readonly MatchedWord[]): boolean {
  const name = heading.slice(heading.lastIndexOf('›') + 1) || title;
  const said = new Set(tokenize(name).flatMap(({ text }) => (isFiller(text) ? [] : [text])));
  return said.size === words.length && words.every(({ text }) => said.has(text));
}

/** How near to each other all words stand in a text: 1 side by side, towards 0 far away, 0 where one of them is not there. */
function nearness(text: string, words: readonly MatchedWord[]): number {
  const places: Place[] = [];
  for (const word of words) {
    const own = placesOf(word, text, words.length === 1 ? 1 : mostPlaces);
    if (own.length === 0) return 0;
    places.push(...own);
  }
  const last = new Map<MatchedWord, Place>();
  let nearest = 0;
  for (const place of places.sort((a, b) => a.start - b.start)) {
    last.set(place.word, place);
    if (last.size < words.length) continue;
    const known = [...last.values()];
    const length = known.reduce((sum, { start, end }) => sum + end - start, 0);
    const span = Math.max(...known.map(({ end }) => end)) - Math.min(...known.map(({ start }) => start));
    nearest = Math.max(nearest, Math.min(1, (length + words.length - 1) / span));
  }
  return nearest;
}

/** The first places of a word in a folded text; of a word that is not Han, where no letter is before it. */
function placesOf(word: MatchedWord, text: string, most: number): Place[] {
  const places: Place[] = [];
  for (const wanted of [word.text, ...word.alternatives]) {
    const ends = !word.isPrefix || wanted !== word.text;
    for (
      let start = text.indexOf(wanted);
      start >= 0 && places.length < most;
      start = text.indexOf(wanted, start + 1)
    ) {
      const end = start + wanted.length;
      const isInside = letter.test(text.charAt(start - 1)) || (ends && letter.test(text.charAt(end)));
      if (!isInside || beginsWithHan(wanted)) places.push({ word, start, end });
    }
  }
  return places;
}
