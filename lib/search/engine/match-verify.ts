import { textsOf, valueAt } from '../index/record-values.ts';
import type { SearchRecord } from '../record.ts';
import { type Token, tokenize } from '../tokenize.ts';
import type { MatchedWord } from './match-slots.ts';
import type { Store } from './store.ts';

/** More records are not read to look into their texts; a query that needs it has no more results. */
export const mostVerified = 200;
const atOnce = 20;

/** Those of the documents, in their order, whose record the test accepts, of as many as are looked at. */
export async function verify(
  store: Store,
  docs: Uint32Array,
  test: (record: SearchRecord) => boolean,
): Promise<Uint32Array> {
  const kept: number[] = [];
  const looked = docs.subarray(0, mostVerified);
  for (let at = 0; at < looked.length; at += atOnce) {
    const some = [...looked.subarray(at, at + atOnce)];
    const records = await Promise.all(some.map((doc) => store.record(doc)));
    kept.push(...some.filter((_, place) => records.slice(place, place + 1).every(test)));
  }
  return Uint32Array.from(kept);
}

/** The tokens of each text of a record's attributes; of a list, a text each. */
export const tokensOf = (record: object, attributes: readonly string[]): Token[][] =>
  attributes.flatMap((attribute) => textsOf(valueAt(record, attribute)).map(tokenize));

/** Whether the pairs and words of a phrase already say that it is there. */
export const isSaidByTerms = (phrase: readonly Token[]) =>
  phrase.length === 1 && phrase.every(({ text, isHan }) => !isHan || [...text].length <= 2);

/** Whether the words of a phrase stand side by side in a text; a run may go on before its first and after its last. */
export function holdsPhrase(tokens: readonly Token[], phrase: readonly Token[]): boolean {
  const lastPlace = phrase.length - 1;
  const fits = (token: Token | undefined, wanted: Token, place: number) => {
    if (token === undefined || !wanted.isHan || !token.isHan) return token?.text === wanted.text;
    if (lastPlace === 0) return token.text.includes(wanted.text);
    if (place === 0) return token.text.endsWith(wanted.text);
    return place === lastPlace ? token.text.startsWith(wanted.text) : token.text === wanted.text;
  };
  return tokens.some((_, at) => phrase.every((wanted, place) => fits(tokens[at + place], wanted, place)));
}

/** Whether a token of a text is what a word of the query looks for. */
export function holdsWord(token: Token, { text, isHan, isPrefix, alternatives }: MatchedWord): boolean {
  if (token.isHan) return [text, ...alternatives].some((wanted) => token.text.includes(wanted));
  return [token.text, ...token.parts].some(
    (term) => alternatives.includes(term) || (!isHan && (isPrefix ? term.startsWith(text) : term === text)),
  );
}
