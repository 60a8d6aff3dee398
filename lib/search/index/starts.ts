import { sharedLength } from './front-coding.ts';

/** No term has one of these: each begins a text and says how much it shares with the one before. */
const marks = " !$%&'()*,-/:;<=>?@[]^{|}~";

/** Sorted texts as one: a mark, what is new, a mark, what is new (front coding in characters that JSON leaves alone). */
export function encodeStarts(starts: readonly string[]): string {
  let before = '';
  return starts
    .map((start) => {
      const shared = Math.min(marks.length - 1, sharedLength(before, start));
      before = start;
      return `${marks[shared]}${start.slice(shared)}`;
    })
    .join('');
}

/** What `encodeStarts` was given. */
export function decodeStarts(text: string): string[] {
  const starts: string[] = [];
  for (const character of text) {
    const shared = marks.indexOf(character);
    const last = starts.at(-1) ?? '';
    if (shared < 0) starts[starts.length - 1] = last + character;
    else starts.push(last.slice(0, shared));
  }
  return starts;
}
