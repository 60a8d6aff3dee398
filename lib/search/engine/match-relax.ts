import type { MatchOptions } from './match.ts';
import type { FoundSlot } from './match-slots.ts';
import { findRunPartly, type Reach } from './match-word.ts';
import { both, type Scores } from './rank.ts';
import type { Store } from './store.ts';

/** A document with one word more is better than any with fewer. */
const wordBonus = 1000;
const fewShards: Reach = { typos: 'none', shards: 2 };
/** Of the best sum of scores: below it a document has only what tells little. */
const leastShare = 0.4;

/**
 * What is found when words of a query in which nothing was found become optional, as `removeWordsIfNoResults` says;
 * a query's only word and its phrases stay, but a run of Han may be found by most of its pairs, for it may be several
 * words.
 */
export async function relaxed(
  store: Store,
  found: readonly FoundSlot[],
  how: MatchOptions['removeWordsIfNoResults'],
  isAccepted: (doc: number) => boolean,
): Promise<Scores> {
  if (how === 'none') return new Float32Array(store.size);
  if (how === 'allOptional') return anyOf(store, found, isAccepted);
  const literal = found.filter(({ slot }) => slot.isLiteral);
  let rest = found.filter(({ slot }) => !slot.isLiteral);
  while (rest.length > 0 && rest.length + literal.length > 1) {
    rest = how === 'lastWords' ? rest.slice(0, -1) : rest.slice(1);
    const scores = both([...rest, ...literal], store);
    if (scores.some((score, doc) => score > 0 && isAccepted(doc))) return scores;
  }
  return new Float32Array(store.size);
}

async function anyOf(store: Store, found: readonly FoundSlot[], isAccepted: (doc: number) => boolean) {
  const literal = found.filter(({ slot }) => slot.isLiteral);
  const optional = found.filter(({ slot }) => !slot.isLiteral);
  const required = literal.length > 0 ? both(literal, store) : undefined;
  const sums = new Float32Array(store.size);
  const words = new Uint8Array(store.size);
  for (const { slot, scores } of optional) {
    const [run] = slot.words;
    const partly = run?.isHan && slot.words.length === 1 ? await findRunPartly(store, run.text, fewShards) : scores;
    partly.forEach((score, doc) => {
      const whole = scores[doc] ?? 0;
      sums[doc] = (sums[doc] ?? 0) + Math.max(score, whole);
      if (whole > 0) words[doc] = (words[doc] ?? 0) + 1;
    });
  }
  const isPossible = (doc: number) => isAccepted(doc) && (required === undefined || (required[doc] ?? 0) > 0);
  const best = sums.reduce((most, sum, doc) => (sum > most && isPossible(doc) ? sum : most), 0);
  return sums.map((sum, doc) =>
    isPossible(doc) && sum > 0 && sum >= best * leastShare ? sum + (words[doc] ?? 0) * wordBonus : 0,
  );
}
