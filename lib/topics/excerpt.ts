import { sentenceRanges } from '../typography.ts';

/** Characters that are shown on either side of a term; a longer sentence is cut at a pause or a space. */
const before = 60;
const after = 90;

/**
 * The sentence round a place of a paragraph, cut into what stands before, the term and what stands after. `start` and
 * `end` count UTF-16 code units; a cut end shows `…`.
 */
export function excerptAround(paragraph: string, { start, end }: { readonly start: number; readonly end: number }) {
  const sentences = sentenceRanges(paragraph);
  const from = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0;
  const to = sentences.find((sentence) => sentence.end >= end)?.end ?? paragraph.length;
  return {
    before: lastPart(oneLine(paragraph.slice(from, start)).trimStart(), before),
    term: oneLine(paragraph.slice(start, end)),
    after: firstPart(oneLine(paragraph.slice(end, to)).trimEnd(), after),
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Breaks may stand after a pause, or at a space between words. */
const pause = /[，、；：,;:）)\s]/u;

function firstPart(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const last = characters.slice(0, most).findLastIndex((character) => pause.test(character));
  const cut = last > most / 2 ? last : most;
  return `${characters.slice(0, cut).join('').trimEnd()}…`;
}

function lastPart(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const tail = characters.slice(-most);
  const first = tail.findIndex((character) => pause.test(character));
  return `…${tail
    .slice(first >= 0 && first < most / 2 ? first + 1 : 0)
    .join('')
    .trimStart()}`;
}
