import { beginsWithHan, pairsOf, type Token, tokenize } from '../tokenize.ts';
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

/** Where in a text stands what a query found. */
export function marksOf(text: string, words: readonly MatchedWord[]): Marks {
  const spans: Span[] = [];
  const found = new Set<string>();
  const tokens = tokenize(text);
  for (const token of tokens) {
    for (const word of words) {
      const places = placesIn(token, word);
      if (places.length > 0) found.add(word.text);
      spans.push(...places);
    }
  }
  return { tokens, spans: merged(spans), words: [...found] };
}

function placesIn(token: Token, { text, isPrefix, alternatives }: MatchedWord): Span[] {
  const wanted = [text, ...alternatives].filter((it) => beginsWithHan(it) === token.isHan);
  if (token.isHan) {
    const whole = wanted.flatMap((it) => occurrences(token, it));
    // Where words were made optional, a long run may stand there in pieces.
    return whole.length > 0 || !beginsWithHan(text) ? whole : pairsOf(text).flatMap((pair) => occurrences(token, pair));
  }
  const { start, end, parts } = token;
  if (wanted.some((it) => token.text === it || parts.includes(it))) return [{ start, end }];
  if (!isPrefix || !wanted.includes(text)) return [];
  if (!token.text.startsWith(text)) return parts.some((part) => part.startsWith(text)) ? [{ start, end }] : [];
  // Folding may change the length; then the word is marked whole.
  return [{ start, end: token.text.length === end - start ? start + text.length : end }];
}

function occurrences({ text, start, end }: Token, wanted: string): Span[] {
  if (wanted === '') return [];
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    spans.push({ start: Math.min(end, start + at), end: Math.min(end, start + at + wanted.length) });
  }
  return spans;
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
