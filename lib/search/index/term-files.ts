import { heavyName, typosName } from './file-names.ts';
import { encodePostings, type Postings } from './postings.ts';
import { ShardWriter } from './shard-writer.ts';
import { canBeMeant, encodeTypoWords, type TypoWord } from './typo-dictionary.ts';

/** A longer list has a file of its own, so that its neighbours are not loaded with it. */
const heavyBytes = 4000;

type Write = (name: string, bytes: Uint8Array) => void;

/** What the manifest says of them. */
interface TermFiles {
  readonly starts: readonly string[];
  readonly heavy: number;
  readonly typoLetters: string;
}

/** Writes the shards of sorted terms, the heavy lists and the dictionaries for typos. */
export function writeTermFiles(
  lists: Iterable<{ readonly term: string } & Postings>,
  shardBytes: number,
  write: Write,
): TermFiles {
  const shards = new ShardWriter(write, shardBytes);
  const dictionaries = new Map<string, TypoWord[]>();
  let heavy = 0;
  for (const { term, docs, impacts } of lists) {
    const count = docs.length;
    const list = encodePostings({ docs, impacts });
    if (list.length > heavyBytes) {
      write(heavyName(heavy), list);
      shards.add({ term, count, list: heavy });
      heavy += 1;
    } else shards.add({ term, count, list });
    if (canBeMeant(term)) addWord(dictionaries, term, count);
  }
  shards.finish();
  const letters = [...dictionaries.keys()].sort();
  letters.forEach((letter, at) => {
    write(typosName(at), encodeTypoWords(dictionaries.get(letter) ?? []));
  });
  return { starts: shards.starts, heavy, typoLetters: letters.join('') };
}

function addWord(dictionaries: Map<string, TypoWord[]>, word: string, count: number) {
  const letter = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const words = dictionaries.get(letter) ?? [];
  words.push({ word, frequency: Math.round(Math.log2(count)) });
  dictionaries.set(letter, words);
}
