import { pinyin } from 'pinyin-pro';
import { compareText } from './compare-text.ts';

/** What is counted of a text for its reading time. */
export interface TextCount {
  readonly han: number;
  readonly latinWords: number;
}

/** Whole minutes, at least 1: `floor(Han / 300 + words / 200)`, the rule of InfoQ China. */
export const readingMinutes = ({ han, latinWords }: TextCount) => Math.max(1, Math.floor(han / 300 + latinWords / 200));

/** Where a text stands in an alphabetical index. */
export interface IndexKey {
  /** Lower-case ASCII words, a syllable a word: `ke kao xing`, `kafka`. */
  readonly letters: string;
  /** The syllables with their tones, which decide between equal letters: `ke3 kao4 xing4`. */
  readonly tones: string;
  readonly text: string;
}

export interface IndexKeyOptions {
  /** The text is a person's name: 单 is Shàn, 曾 is Zēng. */
  readonly surname?: boolean;
  /** Says how the text is read, instead of the text itself: `chong fang` for 重放. */
  readonly override?: string | undefined;
}

/** Han is filed by its reading, everything else by its letters without accents; marks before them don't count. */
export function indexKey(text: string, { surname = false, override }: IndexKeyOptions = {}): IndexKey {
  const read = (override ?? text).replace(/^[^\p{L}\p{N}]+/u, '').trim();
  const syllables = pinyin(read, {
    type: 'array',
    toneType: 'num',
    nonZh: 'consecutive',
    surname: surname ? 'head' : 'off',
    toneSandhi: false,
    v: true,
  });
  const words = syllables.map((syllable) => syllable.trim()).filter(Boolean);
  const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const isReading = (word: string) => /^[a-z]+[0-5]$/.test(word) && !read.includes(word);
  const letters = words.map((word) => plain(isReading(word) ? word.slice(0, -1) : word));
  return { letters: letters.join(' '), tones: words.map(plain).join(' '), text };
}

/** `A` to `Z`, or `#` for digits and everything that has no Latin letter. */
export function indexLetter({ letters }: IndexKey): string {
  const first = letters.charAt(0).toUpperCase();
  return first >= 'A' && first <= 'Z' ? first : '#';
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * Orders keys as the index prints them: one alphabet for Chinese and Latin, word by word, numbers by value; equal
 * letters by tone, equal readings by code point.
 */
export const compareKeys = (a: IndexKey, b: IndexKey) =>
  collator.compare(a.letters, b.letters) || collator.compare(a.tones, b.tones) || compareText(a.text, b.text);

/** Letters of an index in order: `#`, then A to Z. */
export const compareLetters = compareText;

const fullWidthEnd = /[。！？](?:[。！？!?…]|[”』」’）》】])*/u.source;
// Begins only where a run of marks begins: else a long run would be tried again from each of its marks.
const latinEnd = /(?<![.!?])[.!?]+["'”’)\]]*(?=\s+["'“‘(]?[^\p{Ll}\s]|\p{Script=Han}|\s*$)/u.source;
const sentenceEnd = new RegExp(`${fullWidthEnd}|${latinEnd}`, 'gu');
const notAnEnd =
  /(?:^|[\s(])(?:\p{Lu}|e\.g|i\.e|cf|vs|etc|al|[Nn]o|[Ff]igs?|[Ee]qs?|[Vv]ol|pp?|Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd)\.$/u;

/** With the space before it and its point, and one more. */
const longestAbbreviation = 8;

/** Where the sentences of a paragraph begin and end, in Chinese or English; marks that close a quotation stay with theirs. */
export function sentenceRanges(paragraph: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: mark, index } of paragraph.matchAll(sentenceEnd)) {
    const end = index + mark.length;
    const isLast = paragraph.slice(end).trim() === '';
    if (mark === '.' && !isLast && notAnEnd.test(paragraph.slice(Math.max(start, end - longestAbbreviation), end)))
      continue;
    ranges.push({ start, end });
    start = end;
  }
  ranges.push({ start, end: paragraph.length });
  return ranges.filter((range) => paragraph.slice(range.start, range.end).trim() !== '');
}

/** The sentences of a paragraph, trimmed. */
export const sentencesOf = (paragraph: string): string[] =>
  sentenceRanges(paragraph).map(({ start, end }) => paragraph.slice(start, end).trim());
