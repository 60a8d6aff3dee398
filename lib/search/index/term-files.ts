import { heavyName, shardName, typosName } from './file-names.ts';
import { sharedLength } from './front-coding.ts';
import { encodePostings, type Postings } from './postings.ts';
import { encodeShard, type TermEntry } from './term-shard.ts';
import { canBeMeant, encodeTypoWords, type TypoWord } from './typo-dictionary.ts';

/** A longer list has a file of its own, so that its neighbours are not loaded with it. */
const heavyBytes = 6000;
/** What an entry costs besides its list, about. */
const entryBytes = 6;

interface TermFiles {
  readonly starts: readonly string[];
  readonly heavy: number;
  readonly typoLetters: string;
}

/** Writes the shards of sorted terms, the heavy lists and the dictionaries for typos; tells what the manifest must. */
export function writeTermFiles(
  lists: Iterable<{ readonly term: string } & Postings>,
  shardBytes: number,
  write: (name: string, bytes: Uint8Array) => void,
): TermFiles {
  const starts: string[] = [];
  const dictionaries = new Map<string, TypoWord[]>();
  let heavy = 0;
  let shard: TermEntry[] = [];
  let bytes = 0;
  let last = '';
  const flush = () => {
    if (shard.length === 0) return;
    write(shardName(starts.length), encodeShard(shard));
    const first = shard[0]?.term ?? '';
    // The shortest text that separates the shard from the one before.
    starts.push(starts.length === 0 ? '' : first.slice(0, sharedLength(last, first) + 1));
    last = shard.at(-1)?.term ?? '';
    shard = [];
    bytes = 0;
  };
  for (const { term, docs, impacts } of lists) {
    const list = encodePostings({ docs, impacts });
    if (list.length > heavyBytes) {
      write(heavyName(heavy), list);
      shard.push({ term, count: docs.length, list: heavy });
      heavy += 1;
    } else shard.push({ term, count: docs.length, list });
    bytes += entryBytes + (list.length > heavyBytes ? 0 : list.length);
    if (canBeMeant(term)) addWord(dictionaries, term, docs.length);
    if (bytes >= shardBytes) flush();
  }
  flush();
  const letters = [...dictionaries.keys()].sort();
  letters.forEach((letter, at) => {
    write(typosName(at), encodeTypoWords(dictionaries.get(letter) ?? []));
  });
  return { starts, heavy, typoLetters: letters.join('') };
}

function addWord(dictionaries: Map<string, TypoWord[]>, word: string, count: number) {
  const letter = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const words = dictionaries.get(letter) ?? [];
  words.push({ word, frequency: Math.round(Math.log2(count)) });
  dictionaries.set(letter, words);
}
