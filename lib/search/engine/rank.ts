import type { Postings } from '../index/postings.ts';
import type { Store } from './store.ts';

/** A number a document, 0 where it is not found. */
export type Scores = Float32Array;

const highestImpact = 15;

/** How much a term tells: that of BM25 (Robertson & Zaragoza 2009, section 3.1), never below 0. */
export const rarity = (count: number, size: number) => Math.log(1 + (size - count + 0.5) / (count + 0.5));

/** The documents of a term take its score where they have a lower one. */
export function raise(scores: Scores, { docs, impacts }: Postings, weight: number): void {
  docs.forEach((doc, at) => {
    const score = (weight * (impacts[at] ?? 0)) / highestImpact;
    if (score > (scores[doc] ?? 0)) scores[doc] = score;
  });
}

/** What is found by all of several words: the sum where all have a score. */
export function both(all: readonly { readonly scores: Scores }[], { size }: Pick<Store, 'size'>): Scores {
  const [first, ...others] = all;
  if (first === undefined) return new Float32Array(size);
  const sum = first.scores.slice();
  for (const { scores } of others)
    sum.forEach((score, doc) => {
      const other = scores[doc] ?? 0;
      sum[doc] = score > 0 && other > 0 ? score + other : 0;
    });
  return sum;
}

/** Where a document is found by either, its higher score. */
export function either(scores: Scores, other: Scores, weight: number): void {
  other.forEach((score, doc) => {
    if (score * weight > (scores[doc] ?? 0)) scores[doc] = score * weight;
  });
}

const steps = 2 ** 16;
const highestScore = 2 ** 31 - 1;
const docRoom = 2 ** 21;

/** The documents with a score, the best first, equal ones in their order. */
export function bestFirst(scores: Scores): Uint32Array {
  const keys = new Float64Array(scores.length);
  let found = 0;
  scores.forEach((score, doc) => {
    if (score <= 0) return;
    // One number for score and place: typed arrays sort numbers many times faster than by a comparison.
    keys[found] = (highestScore - Math.min(highestScore, Math.round(score * steps))) * docRoom + doc;
    found += 1;
  });
  return Uint32Array.from(keys.subarray(0, found).sort(), (key) => key % docRoom);
}
