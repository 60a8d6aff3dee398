import type { TermEntry } from '../index/term-shard.ts';
import { pairsOf } from '../tokenize.ts';
import type { QueryWord } from './match-query.ts';
import { both, raise, rarity, type Scores } from './rank.ts';
import type { Store, TermRange } from './store.ts';
import { correctionsOf } from './typos.ts';

/** How far a word is looked for. */
export interface Reach {
  /** Corrections: none, for words that are not found, or for all. */
  readonly typos: 'none' | 'absent' | 'all';
  /** Shards that are read for what begins as the word does. */
  readonly shards: number;
}

/** Where a word is found. */
export interface FoundWord {
  readonly scores: Scores;
  /** Words that were found instead or besides, beginnings apart. */
  readonly alternatives: readonly string[];
  /** False where more words begin so than were looked at. */
  readonly isExhaustive: boolean;
}

/** A word that goes on is worth less than the word itself, more where the word itself is none. */
const completionWeight = { besides: 0.5, alone: 0.8 };
const correctionWeights = [1, 0.7, 0.4];
const mostCompletions = 48;
/** Of a single character: all pairs that it begins. */
const mostPairs = 400;
const pairShards = 4;
/** Pairs of a long run need not overlap. */
const overlappingPairs = 12;

/** The documents in which a word or a run is found. */
export function findWord(store: Store, word: QueryWord, reach: Reach): Promise<FoundWord> {
  if (!word.isHan) return findLatin(store, word, reach);
  const [first = '', ...others] = pairsOf(word.text);
  return others.length === 0 && first === word.text && [...first].length === 1
    ? findCharacter(store, first, reach)
    : findRun(store, word.text);
}

/** Documents of any of the terms; all count as one word does, so that a rare ending is no better than a common one. */
async function raiseAny(store: Store, scores: Scores, entries: readonly TermEntry[], weight: number) {
  const lists = await Promise.all(entries.map((entry) => store.postings(entry)));
  const count = entries.reduce((sum, entry) => sum + entry.count, 0);
  for (const list of lists) raise(scores, list, weight * rarity(Math.min(count, store.size), store.size));
}

async function findLatin(store: Store, { text, isPrefix }: QueryWord, { typos, shards }: Reach): Promise<FoundWord> {
  const scores = new Float32Array(store.size);
  const entry = await store.term(text);
  if (entry !== undefined) await raiseAny(store, scores, [entry], 1);
  const range = isPrefix ? await store.termsFrom(text, text.length === 1 ? 1 : shards) : noTerms;
  const longer = range.entries.filter(({ term }) => term !== text);
  const completions = mostFrequent(longer, mostCompletions);
  await raiseAny(store, scores, completions, entry === undefined ? completionWeight.alone : completionWeight.besides);
  const isExhaustive = range.isComplete && completions.length === longer.length;
  const isAbsent = entry === undefined && completions.length === 0;
  if (typos === 'none' || (typos === 'absent' && !isAbsent)) return { scores, alternatives: [], isExhaustive };
  const corrections = await correctionsOf(store, text, isPrefix);
  const found = await Promise.all(
    corrections.map(async ({ word, typos: number, isBeginning }) => {
      const corrected = await store.term(word);
      const weight = (correctionWeights[number] ?? 0) * (isBeginning ? completionWeight.besides : 1);
      if (corrected === undefined) return [];
      await raiseAny(store, scores, [corrected], weight);
      const { docs, impacts } = await store.postings(corrected);
      return docs.subarray(impacts.indexOf(Math.max(...impacts))).subarray(0, 1);
    }),
  );
  if (isAbsent) lift(scores, [...new Set(found.flatMap((docs) => [...docs]))]);
  return { scores, alternatives: corrections.map(({ word }) => word), isExhaustive };
}

/** Of several words that may be meant, the best document of each comes first: none of them hides the others. */
function lift(scores: Scores, docs: readonly number[]): void {
  if (docs.length < 2) return;
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  for (const doc of docs) scores[doc] = highest + (scores[doc] ?? 0) / 100;
}

const noTerms: TermRange = { entries: [], isComplete: true };

const mostFrequent = (entries: readonly TermEntry[], most: number) =>
  [...entries].sort((a, b) => b.count - a.count).slice(0, most);

async function findCharacter(store: Store, character: string, { shards }: Reach): Promise<FoundWord> {
  const scores = new Float32Array(store.size);
  const { entries, isComplete } = await store.termsFrom(character, Math.max(pairShards, shards));
  const pairs = mostFrequent(entries, mostPairs);
  await raiseAny(store, scores, pairs, 1);
  return { scores, alternatives: [], isExhaustive: isComplete && pairs.length === entries.length };
}

/** In how many documents' texts each pair is, and the sum of the scores. */
async function findPairs(store: Store, pairs: readonly string[]) {
  const scores = new Float32Array(store.size);
  const counts = new Uint8Array(store.size);
  const entries = await Promise.all(pairs.map((pair) => store.term(pair)));
  return { scores, counts, entries };
}

const neededPairs = (run: string) => {
  const pairs = pairsOf(run);
  return pairs.length <= overlappingPairs ? pairs : pairs.filter((_, at) => at % 2 === 0 || at === pairs.length - 1);
};

async function findRun(store: Store, run: string): Promise<FoundWord> {
  const pairs = [...new Set(neededPairs(run))];
  const { scores, counts, entries } = await findPairs(store, pairs);
  // Without one of the pairs the others' lists need not be read.
  if (!entries.includes(undefined)) {
    await addPairs(store, scores, counts, entries);
    counts.forEach((count, doc) => {
      if (count < pairs.length) scores[doc] = 0;
    });
  }
  return { scores, alternatives: [], isExhaustive: true };
}

async function addPairs(store: Store, scores: Scores, counts: Uint8Array, entries: readonly (TermEntry | undefined)[]) {
  const known = entries.filter((entry) => entry !== undefined);
  const lists = await Promise.all(known.map((entry) => store.postings(entry)));
  lists.forEach(({ docs, impacts }, at) => {
    const weight = rarity(known[at]?.count ?? 0, store.size) / 15;
    docs.forEach((doc, place) => {
      scores[doc] = (scores[doc] ?? 0) + weight * (impacts[place] ?? 0);
      counts[doc] = (counts[doc] ?? 0) + 1;
    });
  });
}

/** How many of so many pieces of a run must be there. */
const leastOf = (pieces: number) => (pieces < 5 ? Math.floor(pieces / 2) + 1 : Math.max(2, Math.ceil(pieces / 3)));

/** What of a run is in none of the pairs, in stretches. */
function beside(run: string, pairs: readonly string[]): string[] {
  const characters = [...run];
  const isIn = (at: number) => pairs.includes(characters.slice(at, at + 2).join(''));
  return characters
    .map((it, at) => (isIn(at - 1) || isIn(at) ? ' ' : it))
    .join('')
    .split(' ')
    .filter(Boolean);
}

/**
 * The documents that have more than half of a run's pairs; of a long run, which is many words, a third. A pair that
 * stands nowhere is where one word ends and another begins; a character that is left so (丢 in 丢消息) must be there
 * too. More than one is a word that nobody wrote: then pairs are missing.
 */
export async function findRunPartly(store: Store, run: string, reach: Reach): Promise<Scores> {
  const pairs = [...new Set(neededPairs(run))];
  const { scores, counts, entries } = await findPairs(store, pairs);
  const known = pairs.filter((_, at) => entries[at] !== undefined);
  const left = beside(run, known);
  const isKnown = left.every((it) => [...it].length === 1);
  const least = leastOf(isKnown ? known.length : pairs.length);
  await addPairs(store, scores, counts, entries);
  const required = isKnown && known.length > 0 ? left : [];
  const alone = await Promise.all(required.map((it) => findCharacter(store, it, reach)));
  counts.forEach((count, doc) => {
    if (count < least) scores[doc] = 0;
  });
  return both([{ scores }, ...alone], store);
}
