import { piecesOf, type SearchHit, snippetOf } from './hit.ts';

/** How many characters beside a word say which one of many it is. */
const contextLength = 12;
const mostWords = 2;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words that a range touches, whole: browsers find nothing that begins or ends within one. */
function wholeWords(words: readonly Range[], { start, end }: Range): Range {
  const touched = words.filter((word) => word.end > start && word.start < end);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

/** Text beside a word, up to the end of its line, of whole words. */
function contextOf(text: string, words: readonly Range[], { start, end }: Range) {
  const before = words.filter((word) => word.end <= start && start - word.start <= contextLength);
  const after = words.filter((word) => word.start >= end && word.end - end <= contextLength);
  const inLine = (part: string, pick: 'first' | 'last') => {
    const lines = part.split(/[\n…]/);
    return (pick === 'first' ? lines[0] : lines.at(-1))?.trim() ?? '';
  };
  return {
    prefix: inLine(text.slice(before[0]?.start ?? start, start), 'last'),
    suffix: inLine(text.slice(end, after.at(-1)?.end ?? end), 'first'),
  };
}

const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');

/**
 * `text=` directives (https://wicg.github.io/scroll-to-text-fragment/) for the first words that are marked in a text,
 * each with what stands beside it, since a browser goes to the first place of a page that fits.
 */
export function textDirectives(value: string, lang: string): string[] {
  const pieces = piecesOf(value);
  const text = pieces.map((piece) => piece.text).join('');
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  const words = Array.from(segments, ({ index, segment }) => ({ start: index, end: index + segment.length }));
  let at = 0;
  const found = new Map<string, string>();
  for (const piece of pieces) {
    const range = wholeWords(words, { start: at, end: at + piece.text.length });
    at += piece.text.length;
    const word = text.slice(range.start, range.end).trim();
    if (!piece.isMarked || word === '' || word.includes('\n') || found.has(word)) continue;
    const { prefix, suffix } = contextOf(text, words, range);
    const parts = [prefix && `${encoded(prefix)}-`, encoded(word), suffix && `-${encoded(suffix)}`];
    found.set(word, `text=${parts.filter(Boolean).join(',')}`);
  }
  return [...found.values()].slice(0, mostWords);
}

/** The address of a hit: its heading, and where browsers can, the words in it. */
export function addressOf(hit: SearchHit): string {
  if (!('fragmentDirective' in document) || !('Segmenter' in Intl)) return hit.url;
  const directives = textDirectives(snippetOf(hit), hit.lang);
  if (directives.length === 0) return hit.url;
  return `${hit.url}${hit.url.includes('#') ? '' : '#'}:~:${directives.join('&')}`;
}
