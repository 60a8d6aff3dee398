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
  /** The words of the query that are marked somewhere. */
  readonly words: readonly string[];
}

const tokensOf = keepTexts<readonly Token[]>(tokenize);

/** Where in a text stands what a query found. */
export function marksOf(text: string, words: readonly MatchedWord[]): Marks {
  const wanted = words.map(wantedOf);
  const spans: Span[] = [];
  const found = new Set<string>();
  const tokens = tokensOf(text);
  for (const token of tokens) {
    for (const each of wanted) {
      const before = spans.length;
      if (token.isHan) addRuns(token, each, spans);
      else addWord(token, each, spans);
      if (spans.length > before) found.add(each.text);
    }
  }
  return { tokens, spans: merged(spans), words: [...found] };
}

/** What of a word of the query is compared with every token of a text. */
interface Wanted {
  readonly text: string;
  readonly runs: readonly string[];
  /** Of the word, if it is a run. */
  readonly pairs: readonly string[];
  readonly words: readonly string[];
  /** Of what goes on. */
  readonly beginning: string | undefined;
}

function wantedOf({ text, isPrefix, alternatives }: MatchedWord): Wanted {
  const all = [text, ...alternatives];
  const isRun = beginsWithHan(text);
  return {
    text,
    runs: all.filter(beginsWithHan),
    pairs: isRun ? pairsOf(text) : [],
    words: all.filter((it) => !beginsWithHan(it)),
    beginning: isPrefix && !isRun ? text : undefined,
  };
}

function addRuns(token: Token, { runs, pairs }: Wanted, spans: Span[]): void {
  const before = spans.length;
  for (const run of runs) addOccurrences(token, run, spans);
  // Where words were made optional, a long run may stand there in pieces.
  if (spans.length === before) for (const pair of pairs) addOccurrences(token, pair, spans);
}

function addWord({ text, start, end, parts }: Token, { words, beginning }: Wanted, spans: Span[]): void {
  const isWhole = words.includes(text) || parts.some((part) => words.includes(part));
  if (isWhole) spans.push({ start, end });
  else if (beginning === undefined) return;
  // Folding may change the length; then the word is marked whole.
  else if (text.startsWith(beginning))
    spans.push({ start, end: text.length === end - start ? start + beginning.length : end });
  else if (parts.some((part) => part.startsWith(beginning))) spans.push({ start, end });
}

function addOccurrences({ text, start, end }: Token, wanted: string, spans: Span[]): void {
  if (wanted === '') return;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    spans.push({ start: Math.min(end, start + at), end: Math.min(end, start + at + wanted.length) });
  }
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last === undefined || span.start > last.end) apart.push(span);
    else if (span.end > last.end) apart[apart.length - 1] = { start: last.start, end: span.end };
  }
  return apart;
}
