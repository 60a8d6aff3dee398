import { numbers, pick } from '../random.ts';
import type { CorpusWords } from './corpus-words.ts';
import { shownResults } from './page-side.ts';

/** A word that a reader may begin with stands in at most this share of the records. */
const commonShare = 0.1;

/**
 * Queries as a reader may begin with, for which a whole page of results can be shown: by turns a Chinese word, an
 * English one and two of either. The same seed gives the same ones; a corpus with too little for them gives fewer.
 */
export function firstQueries({ records, texts, wordsOf }: CorpusWords, count: number, seed: number): string[] {
  const random = numbers(seed);
  const isHan = (word: string) => /\p{Script=Han}/u.test(word);
  const chosen = new Set<string>();
  const isFit = (words: readonly string[]) => {
    const docs = [...texts.keys()].filter((doc) => words.every((word) => texts[doc]?.all.includes(word)));
    const articles = new Set(docs.map((doc) => records[doc]?.articleID));
    return articles.size >= shownResults && docs.length <= texts.length * commonShare;
  };
  for (let tries = 0; tries < count * 100 && chosen.size < count; tries++) {
    const { heading = '', content = '' } = pick(records, random) ?? {};
    const name = pick(wordsOf(heading), random);
    const other = pick(wordsOf(content), random);
    const turn = chosen.size % 3;
    if (name === undefined || other === undefined || (turn < 2 && isHan(name) !== (turn === 0))) continue;
    const words = turn === 2 && name !== other ? [name, other] : [name];
    if (isFit(words)) chosen.add(words.join(' '));
  }
  return [...chosen];
}
