import { beginsWithHan, pairsOf, type Token, tokenize } from '../tokenize.ts';
import { keepTexts } from './keep-texts.ts';
import type { MatchedWord } from './match-slots.ts';

/** A place in a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Marks {
  readonly tokens: readonly Token[];
  /** In order, apart from each other. */
  readonly spans: readonly Span[];
  /** The same by the word of the query that they are for; they may meet. */
  readonly byWord: readonly (readonly Span[])[];
  /** The words of the query that are marked somewhere. */
  readonly words: readonly string[];
}

const tokensOf = keepTexts<readonly Token[]>(tokenize);

/** Where in a text stands what a query found. */
export function marksOf(text: string, words: readonly MatchedWord[]): Marks {
  const tokens = tokensOf(text);
  const byWord = words.map((word) => spansOf(wantedOf(word, tokens), tokens));
  const found = words.filter((_, at) => byWord[at]?.length).map(({ text }) => text);
  return { tokens, spans: merged(byWord.flat()), byWord, words: [...new Set(found)] };
}

function spansOf(wanted: Wanted, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (const token of tokens) {
    if (token.isHan) for (const run of wanted.runs) addOccurrences(token, run, spans);
    else addWord(token, wanted, spans);
  }
  return spans;
}

/** What of a word of the query is compared with every token of a text. */
interface Wanted {
  readonly runs: readonly string[];
  readonly words: readonly string[];
  /** Of what goes on. */
  readonly beginning: string | undefined;
}

function wantedOf({ text, isPrefix, alternatives }: MatchedWord, tokens: readonly Token[]): Wanted {
  const all = [text, ...alternatives];
  const isRun = beginsWithHan(text);
  // A run that stands nowhere in the text may stand there in pieces.
  const isInPieces = isRun && !tokens.some((token) => token.text.includes(text));
  return {
    runs: [...all.filter(beginsWithHan), ...(isInPieces ? pairsOf(text) : [])],
    words: all.filter((it) => !beginsWithHan(it)),
    beginning: isPrefix && !isRun ? text : undefined,
  };
}

function addWord(token: Token, { words, beginning }: Wanted, spans: Span[]): void {
  const { text, start, end, parts } = token;
  const isWhole = words.includes(text) || parts.some((part) => words.includes(part));
  if (isWhole) spans.push({ start, end });
  else if (beginning === undefined) return;
  else if (text.startsWith(beginning)) spans.push(spanIn(token, 0, beginning));
  else if (parts.some((part) => part.startsWith(beginning))) spans.push({ start, end });
}

function addOccurrences(token: Token, wanted: string, spans: Span[]): void {
  for (let at = token.text.indexOf(wanted); at >= 0; at = token.text.indexOf(wanted, at + wanted.length))
    spans.push(spanIn(token, at, wanted));
}

/** The place of a part of a token; where folding changed its length, of the whole token. */
const spanIn = ({ text, start, end }: Token, at: number, part: string): Span =>
  text.length === end - start ? { start: start + at, end: start + at + part.length } : { start, end };

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last === undefined || span.start > last.end) apart.push(span);
    else if (span.end > last.end) apart[apart.length - 1] = { start: last.start, end: span.end };
  }
  return apart;
}
