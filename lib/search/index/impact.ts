import { pairsOf, type Token, termsOf, tokenize } from '../tokenize.ts';
import type { SearchableAttribute } from './manifest.ts';
import { textsOf, valueAt } from './record-values.ts';

/** How much a part of a word counts: `java` in `JavaScript`. */
const partWeight = 0.5;
/** The number of words at which a text's weight has half its effect: `k1` of BM25F. */
const saturation = 4;
const highest = 15;

/** The tokens of each searchable attribute of a record, in the attributes' order. */
export const attributeTokens = (record: object, searchable: readonly SearchableAttribute[]): Token[][] =>
  searchable.map(({ attribute }) => textsOf(valueAt(record, attribute)).flatMap(tokenize));

/** The length of a text: a word counts one, a run as many as it has pairs. */
export const lengthOf = (tokens: readonly Token[]) =>
  tokens.reduce((sum, { text, isHan }) => sum + (isHan ? pairsOf(text).length : 1), 0);

/**
 * How much each term counts in a record, 1 to 15: BM25F (Robertson & Zaragoza, The Probabilistic Relevance Framework:
 * BM25 and Beyond, 2009, section 3.6) without the term's rarity, which is known when the query is. `averages` are the
 * mean lengths of the attributes.
 */
export function termImpacts(
  attributes: readonly (readonly Token[])[],
  searchable: readonly SearchableAttribute[],
  averages: readonly number[],
): Map<string, number> {
  const weights = new Map<string, number>();
  attributes.forEach((tokens, at) => {
    const { weight = 1, lengthNormalization: b = 0 } = searchable[at] ?? {};
    const scale = weight / (1 - b + (b * lengthOf(tokens)) / Math.max(1, averages[at] ?? 1));
    for (const token of tokens)
      termsOf(token).forEach((term, place) => {
        const share = !token.isHan && place > 0 ? partWeight : 1;
        weights.set(term, (weights.get(term) ?? 0) + share * scale);
      });
  });
  for (const [term, weight] of weights)
    weights.set(term, Math.max(1, Math.min(highest, Math.round(((highest + 1) * weight) / (saturation + weight)))));
  return weights;
}
