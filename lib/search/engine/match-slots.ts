import { isQuestion, type ParsedQuery, type QueryWord } from './match-query.ts';
import { type Slot, type SynonymTable, slotsOf } from './match-synonyms.ts';
import { findWord, type Reach } from './match-word.ts';
import { both, either, type Scores } from './rank.ts';
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

/** A slot with what was found for it. */
export interface FoundSlot {
  readonly slot: Slot;
  readonly scores: Scores;
  readonly words: readonly MatchedWord[];
  readonly isExhaustive: boolean;
}

const synonymWeight = 0.9;
const literally: Reach = { typos: 'none', shards: 1 };

/** What must be found of a query: its words with their synonyms, then its phrases as they are. */
export function querySlots({ words, phrases }: ParsedQuery, table: SynonymTable): Slot[] {
  const literal = phrases.map(
    (phrase): Slot => ({ words: phrase.map(literalWord), alternatives: [], isLiteral: true }),
  );
  return [...slotsOf(words, table), ...literal];
}

/** A word that is looked for as it stands. */
export const literalWord = ({ text, isHan }: Pick<QueryWord, 'text' | 'isHan'>): QueryWord => ({
  text,
  isHan,
  isPrefix: false,
});

/** The documents that have all words of a slot, or all of what may stand for it. */
export async function findSlot(store: Store, slot: Slot, reach: Reach): Promise<FoundSlot> {
  const findAll = (words: readonly QueryWord[], wanted: Reach) =>
    Promise.all(words.map((word) => findWord(store, word, wanted)));
  const [own, others] = await Promise.all([
    findAll(slot.words, slot.isLiteral ? literally : reach),
    Promise.all(slot.alternatives.map((words) => findAll(words, literally))),
  ]);
  const scores = both(own, store);
  for (const found of others) either(scores, both(found, store), synonymWeight);
  const synonyms = slot.alternatives
    .filter(isTelling)
    .flatMap((words) => words.filter(isMarked).map(({ text }) => text));
  const words = slot.words.map((word, at) => ({
    ...word,
    alternatives: [...new Set([...(own[at]?.alternatives ?? []), ...synonyms])],
  }));
  return { slot, scores, words, isExhaustive: own.every((found) => found.isExhaustive) };
}

/** The documents that have all of what is found, words of a question aside. */
export function allOf(found: readonly FoundSlot[], store: Store): Scores {
  const asking = found.filter(({ slot }) => !slot.isLiteral && slot.words.every(({ text }) => isQuestion(text)));
  if (asking.length === 0 || asking.length === found.length) return both(found, store);
  const scores = both(
    found.filter((slot) => !asking.includes(slot)),
    store,
  );
  return scores.map((score, doc) => score && asking.reduce((sum, { scores: more }) => sum + (more[doc] ?? 0), score));
}

/** A word out of a name of several says little by itself: whoever asks for Kafka does not look for Apache. */
const isTelling = (words: readonly QueryWord[]) => words.filter(({ isHan }) => !isHan).length < 2;

/** A character that is left of a run beside a name (分区 in 分区数) stands in many other words. */
const isMarked = ({ text, isHan }: QueryWord) => !isHan || [...text].length > 1;
