import type { SearchRecord } from '../../search/record.ts';
import { plainText, type RecordText, textOfRecord } from './plain-text.ts';

/** A corpus as queries are made from it. Documents are the places of records. */
export interface CorpusWords {
  readonly records: readonly SearchRecord[];
  readonly texts: readonly RecordText[];
  /** The documents of every whole word of Latin letters alone. */
  readonly latin: ReadonlyMap<string, readonly number[]>;
  /** Pairs of Han characters that stand side by side somewhere. */
  readonly pairs: ReadonlySet<string>;
  /** The words of a text as a reader would name them, each once. */
  readonly wordsOf: (text: string) => string[];
  /** Whether a word tells something of a record: few have it. */
  readonly isTelling: (word: string) => boolean;
}

/** A word in more than this share of the records tells nothing of one of them. */
const commonShare = 0.05;

const latinWord = /(?<![\p{L}\p{N}_])[a-z]{2,24}(?![\p{L}\p{N}_])/gu;
const hanRun = /\p{Script=Han}{2,}/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const isWord = (text: string) => /^(?:\p{Script=Han}{2,}|[a-z][a-z0-9]{2,})$/u.test(text);

/** Words that say something: Chinese as ICU's dictionary knows them, two characters at least. */
const wordsOf = (text: string): string[] => [
  ...new Set([...segmenter.segment(plainText(text))].map(({ segment }) => segment).filter(isWord)),
];

/** Reads a corpus once. */
export function readWords(records: readonly SearchRecord[]): CorpusWords {
  const texts = records.map(textOfRecord);
  const latin = new Map<string, number[]>();
  const pairs = new Set<string>();
  for (const [doc, { all }] of texts.entries()) {
    for (const word of new Set(all.match(latinWord) ?? [])) {
      const docs = latin.get(word);
      if (docs) docs.push(doc);
      else latin.set(word, [doc]);
    }
    for (const run of all.match(hanRun) ?? []) for (const pair of pairsIn(run)) pairs.add(pair);
  }
  return { records, texts, latin, pairs, wordsOf, isTelling: tellingIn(texts) };
}

/** Overlapping pairs of a run's characters. */
export function pairsIn(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function tellingIn(texts: readonly RecordText[]): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const isTelling = texts.filter(({ all }) => all.includes(word)).length <= texts.length * commonShare;
    known.set(word, isTelling);
    return isTelling;
  };
}
