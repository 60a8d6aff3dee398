import { beginsWithHan } from '../tokenize.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { readNext, writeNext } from './front-coding.ts';

/** A word that may have been meant. */
export interface TypoWord {
  readonly word: string;
  /** The binary logarithm of how many documents it is in, rounded. */
  readonly frequency: number;
}

const shortest = 3;
const longest = 20;
const wordPattern = /^\p{L}[\p{L}\p{N}_+#]*$/u;

/** Whether a term can be what a mistyped word means: numbers are not, pairs of characters are not. */
export const canBeMeant = (term: string) =>
  term.length >= shortest && term.length <= longest && wordPattern.test(term) && !beginsWithHan(term);

/** Sorted words. */
export function encodeTypoWords(words: readonly TypoWord[]): Uint8Array {
  const writer = new ByteWriter();
  writer.number(words.length);
  let before = '';
  for (const { word, frequency } of words) {
    writeNext(writer, before, word);
    writer.byte(frequency);
    before = word;
  }
  return writer.toBytes();
}

/** What `encodeTypoWords` gave; throws a `BrokenFile`. */
export function decodeTypoWords(name: string, bytes: Uint8Array): TypoWord[] {
  const reader = new ByteReader(name, bytes);
  const words: TypoWord[] = [];
  let word = '';
  for (let rest = reader.count(bytes.length); rest > 0; rest -= 1) {
    word = readNext(reader, word);
    words.push({ word, frequency: reader.byte() });
  }
  return words;
}
