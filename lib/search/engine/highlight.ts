import type { Token } from '../tokenize.ts';
import { type Marks, marksOf, type Span } from './marks.ts';
import type { MatchedWord } from './match-slots.ts';

/** What a text is marked with, and the words that are marked. */
export interface Marking {
  readonly words: readonly MatchedWord[];
  readonly preTag: string;
  readonly postTag: string;
  /** Where a snippet leaves something out. */
  readonly ellipsis: string;
}

export interface Snippet {
  readonly value: string;
  readonly matchLevel: 'none' | 'partial' | 'full';
}

interface Highlight extends Snippet {
  readonly matchedWords: readonly string[];
  readonly fullyHighlighted?: boolean;
}

/** A text with its marks, as Algolia gives it: raw, so that whoever shows it has to escape it. */
export function highlight(text: string, marking: Marking): Highlight {
  const marks = marksOf(text, marking.words);
  const value = markUp(text, marks.spans, marking, { start: 0, end: text.length });
  const result: Highlight = { value, matchLevel: levelOf(marks, marking), matchedWords: marks.words };
  if (marks.words.length === 0) return result;
  const [only] = marks.spans;
  return { ...result, fullyHighlighted: only?.start === 0 && only.end === text.length };
}

/** About so many words of a text, those with the most different marks; two Han characters are a word. */
export function snippet(text: string, words: number, marking: Marking): Snippet {
  const marks = marksOf(text, marking.words);
  const window = windowOf(text, marks, words);
  const before = window.start > 0 ? marking.ellipsis : '';
  const after = window.end < text.length ? marking.ellipsis : '';
  return {
    value: `${before}${markUp(text, marks.spans, marking, window)}${after}`,
    matchLevel: levelOf(marks, marking),
  };
}

function levelOf({ words }: Marks, marking: Marking): Snippet['matchLevel'] {
  if (words.length === 0) return 'none';
  return words.length === new Set(marking.words.map(({ text }) => text)).size ? 'full' : 'partial';
}

function markUp(text: string, spans: readonly Span[], { preTag, postTag }: Marking, window: Span): string {
  let result = '';
  let at = window.start;
  for (const { start, end } of spans) {
    if (end <= window.start || start >= window.end) continue;
    const from = Math.max(start, window.start);
    const to = Math.min(end, window.end);
    result += `${text.slice(at, from)}${preTag}${text.slice(from, to)}${postTag}`;
    at = to;
  }
  return result + text.slice(at, window.end);
}

/** More marks are not compared for the best place of a snippet. */
const mostCompared = 50;

/**
 * The window of so many words with the most different words of the query, then the longest text in marks; a quarter of
 * it stands before the first mark, so that where only its first lines are shown, the mark is.
 */
function windowOf(text: string, { tokens, spans, byWord }: Marks, words: number): Span {
  const starts = startsOf(text, tokens);
  if (starts.length <= words) return { start: 0, end: text.length };
  const windowFrom = (first: number): Span => {
    const end = starts[first + words] ?? text.length;
    return { start: first <= 0 ? 0 : (starts[first] ?? 0), end: text.slice(0, end).trimEnd().length };
  };
  const compared = spans.slice(0, mostCompared);
  const value = (window: Span) => {
    const different = byWord.filter((own) => own.some((span) => overlap(span, window) > 0)).length;
    return different * text.length + compared.reduce((sum, span) => sum + overlap(span, window), 0);
  };
  let best = windowFrom(0);
  let most = 0;
  for (const { start } of compared) {
    const at = starts.findLastIndex((it) => it <= start);
    const window = windowFrom(Math.max(0, at - Math.floor(words / 4)));
    const here = value(window);
    if (here > most) {
      most = here;
      best = window;
    }
  }
  return best;
}

/** Where the words of a text begin: of a run of Han, every two characters are one. */
function startsOf(text: string, tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  for (const { start, end, isHan } of tokens) {
    for (let at = start; at < end; at += isHan ? 2 : end) {
      const code = text.charCodeAt(at);
      // Not between the halves of a character.
      starts.push(code >= 0xdc00 && code <= 0xdfff ? at - 1 : at);
    }
  }
  return starts;
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
