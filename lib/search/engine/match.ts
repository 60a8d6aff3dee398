import { once } from '../../once.ts';
import type { Manifest } from '../index/manifest.ts';
import type { SearchRecord } from '../record.ts';
import { type ParsedQuery, parseQuery } from './match-query.ts';
import { relaxed } from './match-relax.ts';
import { allOf, type FoundSlot, findSlot, literalWord, type MatchedWord, querySlots } from './match-slots.ts';
import { synonymTable } from './match-synonyms.ts';
import { holdsPhrase, holdsWord, isSaidByTerms, mostVerified, tokensOf, verify } from './match-verify.ts';
import { findWord, type Reach } from './match-word.ts';
import { bestFirst, both, type Scores } from './rank.ts';
import { type Store, searchableOf } from './store.ts';

export interface MatchOptions {
  /**
   * `false` forgives none. All others correct a word that is not found at all and, where the words are found but not
   * together, each of them.
   */
  readonly typoTolerance: boolean | 'min' | 'strict';
  /** Which words may go on: `queryType`. */
  readonly prefix: 'last' | 'all' | 'none';
  readonly removeWordsIfNoResults: 'none' | 'allOptional' | 'lastWords' | 'firstWords';
  /** `"a phrase"` and `-excluded` are obeyed. */
  readonly advancedSyntax?: boolean;
  /** Of filters: only documents for which it says true. */
  readonly accept?: (doc: number) => boolean;
  /** Words are looked for in these attributes alone; no more than 200 records are read for it. */
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

/** When nothing else is found, what begins as the last word does is looked for further. */
const usualShards = 2;
const mostShards = 12;

const synonymsOf = once(({ synonyms }: Manifest) => synonymTable(synonyms));

/** The documents in which the words of the query are found; rejects where a file of the index cannot be had. */
export async function match(store: Store, query: string, options: MatchOptions): Promise<Matches> {
  const { prefix, typoTolerance, advancedSyntax = false, removeWordsIfNoResults } = options;
  const parsed = parseQuery(query, { prefix, advancedSyntax });
  const slots = querySlots(parsed, synonymsOf(store.manifest));
  const isAccepted = await accepting(store, parsed, options.accept);
  if (slots.length === 0) return everything(store, isAccepted);
  const answer = (found: readonly FoundSlot[], scores: Scores, isRelaxed: boolean) =>
    toMatches(store, parsed, options, {
      found,
      scores: scores.map((score, doc) => (isAccepted(doc) ? score : 0)),
      isRelaxed,
    });
  const find = (reach: Reach) => Promise.all(slots.map((slot) => findSlot(store, slot, reach)));

  const typos = typoTolerance === false ? 'none' : 'absent';
  const found = await find({ typos, shards: usualShards });
  const matches = await answer(found, allOf(found, store), false);
  if (matches.docs.length > 0) return matches;
  const canFindMore = slots.length > 1 || found.some(({ isExhaustive }) => !isExhaustive);
  const typosOfAll = slots.length > 1 && typos !== 'none' ? 'all' : typos;
  const further = canFindMore ? await find({ typos: typosOfAll, shards: mostShards }) : found;
  const more = await answer(further, allOf(further, store), false);
  if (more.docs.length > 0) return more;
  return answer(further, await relaxed(store, further, removeWordsIfNoResults, isAccepted), true);
}

/** Whether a document passes the filters and has nothing of what is excluded. */
async function accepting(store: Store, { excluded }: ParsedQuery, accept: (doc: number) => boolean = () => true) {
  const without = await Promise.all(
    excluded.map(async (tokens) => {
      const words = tokens.map((token) => findWord(store, literalWord(token), { typos: 'none', shards: 1 }));
      return both(await Promise.all(words), store);
    }),
  );
  return (doc: number) => without.every((scores) => scores[doc] === 0) && accept(doc);
}

function everything({ size }: Store, isAccepted: (doc: number) => boolean): Matches {
  const docs = Uint32Array.from({ length: size }, (_, doc) => doc).filter(isAccepted);
  return { docs, scores: new Float32Array(docs.length), words: [], relaxed: false, isExhaustive: true };
}

interface Outcome {
  readonly found: readonly FoundSlot[];
  readonly scores: Scores;
  readonly isRelaxed: boolean;
}

async function toMatches(
  store: Store,
  { phrases }: ParsedQuery,
  { restrictSearchableAttributes = [] }: MatchOptions,
  { found, scores, isRelaxed }: Outcome,
): Promise<Matches> {
  const isRestricted = restrictSearchableAttributes.length > 0;
  const attributes = isRestricted ? restrictSearchableAttributes : searchableOf(store);
  const verified = isRestricted ? phrases : phrases.filter((phrase) => !isSaidByTerms(phrase));
  const test = (record: SearchRecord) => {
    const texts = tokensOf(record, attributes);
    const holds = ({ words }: FoundSlot) =>
      words.every((word) => texts.some((tokens) => tokens.some((token) => holdsWord(token, word))));
    if (!verified.every((phrase) => texts.some((tokens) => holdsPhrase(tokens, phrase)))) return false;
    return !isRestricted || (isRelaxed ? found.some(holds) : found.every(holds));
  };
  const candidates = bestFirst(scores);
  const isVerified = isRestricted || verified.length > 0;
  const docs = isVerified ? await verify(store, candidates, test) : candidates;
  return {
    docs,
    scores: Float32Array.from(docs, (doc) => scores[doc] ?? 0),
    words: found.flatMap(({ words }) => words),
    relaxed: isRelaxed && docs.length > 0,
    isExhaustive: found.every((slot) => slot.isExhaustive) && !(isVerified && candidates.length > mostVerified),
  };
}
