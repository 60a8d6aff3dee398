import { textsOf, valueAt } from '../index/record-values.ts';
import type { SearchRecord } from '../record.ts';
import { beginsWithHan, fold, pairsOf, tokenize } from '../tokenize.ts';
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

/** What is looked for in a text. */
interface Sought {
  readonly words: readonly MatchedWord[];
  /** Not all of them need be there. */
  readonly areOptional: boolean;
}

const folded = keepTexts(fold);
const mostPlaces = 50;
/** Of a folded text: Han is a boundary, not a letter. */
const letter = /[\p{Ll}\p{Nd}]/u;

/** What the text of a record adds to its score, in shares of the page's best score. */
const shares = { isName: 3, meansName: 2, nearInHeading: 1, inHeading: 0.5, nearInText: 0.5 };

/**
 * The hits of one page, those first whose text shows that they are better: the query is their heading, its words stand
 * in headings, or near each other. The index keeps no places of words; the page's records are loaded anyway.
 */
export function rerank<T extends RankedHit>(store: Store, matches: Matches, hits: readonly T[]): T[] {
  const areOptional = matches.relaxed;
  const words = areOptional ? matches.words.flatMap(inPairs) : matches.words;
  if (words.length === 0 || hits.length < 2) return [...hits];
  const best = Math.max(...hits.map(({ score }) => score));
  return hits
    .map((hit) => ({ hit, value: hit.score + best * textShare(store, { words, areOptional }, hit.record) }))
    .sort((a, b) => b.value - a.value)
    .map(({ hit }) => hit);
}

function textShare({ manifest }: Store, sought: Sought, record: SearchRecord): number {
  const { words } = sought;
  const texts = (wanted: 1 | 3) =>
    manifest.searchable
      .filter(({ level }) => level === wanted)
      .flatMap(({ attribute }) => textsOf(valueAt(record, attribute)).map(folded));
  const nearest = (among: readonly string[]) => Math.max(0, ...among.map((text) => nearness(text, sought)));
  const headings = texts(1);
  const named = words.filter((word) => headings.some((text) => placesOf(word, text, 1).length > 0));
  return (
    nameShare(record, words) +
    shares.nearInHeading * nearest(headings) +
    (shares.inHeading * named.length) / words.length +
    shares.nearInText * nearest(texts(3))
  );
}

/** A run that is not found as it is may be several words. */
const inPairs = (word: MatchedWord): MatchedWord[] =>
  word.isHan ? pairsOf(word.text).map((text) => ({ ...word, text })) : [word];

/**
 * Whether the query says the last heading of a record, or its title where it stands before all headings; or whether
 * what was found instead of its words does: a typo's correction, a synonym.
 */
function nameShare({ title, heading }: SearchRecord, words: readonly MatchedWord[]): number {
  const name = heading.slice(heading.lastIndexOf('›') + 1) || title;
  const said = new Set(tokenize(name).flatMap(({ text }) => (isFiller(text) ? [] : [text])));
  if (said.size !== words.length) return 0;
  if (words.every(({ text }) => said.has(text))) return shares.isName;
  const isMeant = words.every(({ text, alternatives }) => [text, ...alternatives].some((it) => said.has(it)));
  return isMeant ? shares.meansName : 0;
}

/**
 * How near to each other words stand in a text: 1 side by side, towards 0 far away. Where one of them is not there, 0,
 * unless not all of them need be: then less by its share.
 */
function nearness(text: string, { words, areOptional }: Sought): number {
  const places: Place[] = [];
  let there = 0;
  for (const word of words) {
    const own = placesOf(word, text, words.length === 1 ? 1 : mostPlaces);
    if (own.length > 0) there += 1;
    else if (!areOptional) return 0;
    places.push(...own);
  }
  const last = new Map<MatchedWord, Place>();
  let nearest = 0;
  for (const place of places.sort((a, b) => a.start - b.start)) {
    last.set(place.word, place);
    if (last.size < there) continue;
    const known = [...last.values()];
    const length = known.reduce((sum, { start, end }) => sum + end - start, 0);
    const span = Math.max(...known.map(({ end }) => end)) - Math.min(...known.map(({ start }) => start));
    nearest = Math.max(nearest, Math.min(1, (length + there - 1) / span));
  }
  return (nearest * there) / words.length;
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
