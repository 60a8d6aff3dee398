import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** Documents, ascending, and how much the term counts in each, 1 to 15. */
export interface Postings {
  readonly docs: Uint32Array;
  readonly impacts: Uint8Array;
}

/** The steps between the documents, then the impacts, two a byte. */
export function encodePostings({ docs, impacts }: Postings): Uint8Array {
  const writer = new ByteWriter();
  let before = -1;
  for (const doc of docs) {
    writer.number(doc - before - 1);
    before = doc;
  }
  for (let at = 0; at < impacts.length; at += 2) writer.byte((impacts[at] ?? 0) | ((impacts[at + 1] ?? 0) << 4));
  return writer.toBytes();
}

/** What `encodePostings` gave for `count` documents of an index of `size`; throws a `BrokenFile` with the file's name. */
export function decodePostings(name: string, bytes: Uint8Array, count: number, size: number): Postings {
  const reader = new ByteReader(name, bytes);
  const docs = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < count; at += 1) {
    const doc = next + reader.count(size - next - 1);
    docs[at] = doc;
    next = doc + 1;
  }
  const impacts = new Uint8Array(count);
  for (let at = 0; at < count; at += 2) {
    const pair = reader.byte();
    impacts[at] = pair & 15;
    if (at + 1 < count) impacts[at + 1] = pair >> 4;
  }
  return { docs, impacts };
}
