import { sentenceRanges } from '../typography.ts';

/** Bytes that a text takes inside a JSON string, in UTF-8. */
export const jsonBytes = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;

/** Between two paragraphs of a part. */
const paragraphEnd = '\n';

/**
 * Puts paragraphs together, a line each, into as few parts as they need so that none takes more than `room` bytes of
 * JSON. A paragraph longer than that is cut between sentences, a sentence between characters; surrogate pairs stay
 * whole. There is at least one part, and it may be empty. Throws a RangeError when not even a character fits.
 */
export function splitParagraphs(paragraphs: readonly string[], room: number): string[] {
  const pieces = paragraphs.flatMap((paragraph) =>
    cutParagraph(paragraph, room).map((text, index) => ({ text, before: index === 0 ? paragraphEnd : '' })),
  );
  return fill(pieces, room);
}

interface Piece {
  readonly text: string;
  /** Joins it to the piece before it, if both stand in one part. */
  readonly before: string;
}

function fill(pieces: Iterable<Piece>, room: number): string[] {
  const parts: string[] = [];
  let part: string | undefined;
  let used = 0;
  for (const { text, before } of pieces) {
    const bytes = jsonBytes(text);
    const more = bytes + jsonBytes(before);
    if (part === undefined || used + more > room) {
      if (part !== undefined) parts.push(part);
      part = text.trimStart();
      used = bytes;
    } else {
      part += before + text;
      used += more;
    }
  }
  return [...parts, part ?? ''];
}

function cutParagraph(paragraph: string, room: number): string[] {
  if (jsonBytes(paragraph) <= room) return [paragraph];
  return sentenceRanges(paragraph).flatMap(({ start, end }) => cutSentence(paragraph.slice(start, end), room));
}

function cutSentence(sentence: string, room: number): string[] {
  if (jsonBytes(sentence) <= room) return [sentence];
  const characters = Array.from(sentence, (text) => ({ text, before: '' }));
  if (characters.some(({ text }) => jsonBytes(text) > room)) throw new RangeError('No character fits into the room');
  return fill(characters, room);
}
