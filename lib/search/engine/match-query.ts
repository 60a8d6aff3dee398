import { type Token, tokenize } from '../tokenize.ts';

/** A word of a query as it is looked for. */
export interface QueryWord {
  /** Folded. */
  readonly text: string;
  readonly isHan: boolean;
  /** It may be the beginning of a word. */
  readonly isPrefix: boolean;
}

/** What a query asks for. */
export interface ParsedQuery {
  readonly words: readonly QueryWord[];
  /** Texts in quotation marks, their words in order. */
  readonly phrases: readonly (readonly Token[])[];
  /** Words and phrases that must not be there. */
  readonly excluded: readonly (readonly Token[])[];
}

interface QueryOptions {
  readonly prefix: 'last' | 'all' | 'none';
  /** Quotation marks and `-` have a meaning. */
  readonly advancedSyntax: boolean;
}

/** What lies beyond is not read: nobody types it, and each word costs a file. */
const longestQuery = 512;
const mostWords = 24;
const longestRun = 48;

const fillers = new Set(
  'a an and are as at be by for from how i in is it of on or that the this to was we what when with you your 的 了 在 是 和 与 及 或 中 对 为 有'.split(
    ' ',
  ),
);

/** Whether a word says nothing where there are others. */
export const isFiller = (text: string) => fillers.has(text);

/** Words of a question, which a text need not have that answers it; where it has them, the better. */
const questions = new Set('什么 什么是 是什么 为什么 怎么 怎样 如何 吗 呢'.split(' '));

export const isQuestion = (text: string) => questions.has(text);

/** `--option` and `-o` are names in texts about programs, not words to leave out. */
const syntax =
  /(?<=^|\s)(-?)(?:["“”]([^"“”]*)(?:["“”]|$)|(?<=-)(?=\p{Script=Han}|[\p{L}\p{N}]{2})(\S+))|["“]([^"“”]*)(?:["”]|$)/gu;

/** Reads a query; what has no meaning in it is not an error but a separator. */
export function parseQuery(query: string, { prefix, advancedSyntax }: QueryOptions): ParsedQuery {
  const phrases: Token[][] = [];
  const excluded: Token[][] = [];
  const read = query.slice(0, longestQuery);
  const plain = !advancedSyntax
    ? read
    : read.replace(syntax, (_, minus: string | undefined, phrase = '', word = '', inside = '') => {
        const tokens = tokenize(`${phrase}${word}${inside}`).map(bounded);
        if (tokens.length > 0) (minus === '-' ? excluded : phrases).push(tokens.slice(0, mostWords));
        return ' ';
      });
  const tokens = tokenize(plain);
  const words = tokens.map((token, at): QueryWord => {
    const isTyped = at === tokens.length - 1 && token.end === plain.length && read.length === query.length;
    const { text, isHan } = bounded(token);
    return { text, isHan, isPrefix: prefix === 'all' || (prefix === 'last' && isTyped) };
  });
  return { words: meaningful(words, phrases.length > 0), phrases, excluded };
}

const bounded = (token: Token): Token =>
  token.isHan ? { ...token, text: [...token.text].slice(0, longestRun).join('') } : token;

/** The words that say something; all of them where none does. */
export function tellingOf(words: readonly QueryWord[]): readonly QueryWord[] {
  const telling = words.filter(({ text }) => !isFiller(text));
  return telling.length > 0 ? telling : words;
}

/** Every word once, without those that say nothing unless there is nothing else. */
function meaningful(words: readonly QueryWord[], hasOthers: boolean): QueryWord[] {
  const kept = hasOthers ? words.filter(({ text }) => !isFiller(text)) : tellingOf(words);
  const byText = new Map(kept.map((word) => [word.text, word]));
  return [...byText.values()].slice(0, mostWords);
}

/** The words of a text that is to be found as a whole: a synonym, a phrase. */
export const wordsOf = (text: string): QueryWord[] =>
  tokenize(text).map((token) => ({ text: token.text, isHan: token.isHan, isPrefix: false }));
