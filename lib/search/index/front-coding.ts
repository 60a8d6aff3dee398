import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

/** How many code units two texts have in common at their beginning; no character is cut in two. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length > 0 && isHighSurrogate(a.charCodeAt(length - 1)) ? length - 1 : length;
}

/** A text of a sorted list as what it has in common with the one before, and the rest (front coding). */
export function writeNext(writer: ByteWriter, before: string, text: string): void {
  const shared = sharedLength(before, text);
  writer.number(shared);
  writer.text(text.slice(shared));
}

/** What `writeNext` wrote. */
export function readNext(reader: ByteReader, before: string): string {
  const shared = reader.count(before.length);
  return before.slice(0, shared) + reader.text();
}
