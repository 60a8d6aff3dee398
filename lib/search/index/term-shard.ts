import { BrokenFile, ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { readNext, writeNext } from './front-coding.ts';

/** A term of the index: in how many documents it is, and their list. */
export interface TermEntry {
  readonly term: string;
  readonly count: number;
  /** Encoded postings, or the number of the file that holds them. */
  readonly list: Uint8Array | number;
}

/** Sorted terms with what is needed to find them, then the lists one after another. */
export function encodeShard(entries: readonly TermEntry[]): Uint8Array {
  const writer = new ByteWriter();
  writer.number(entries.length);
  let before = '';
  for (const { term, count, list } of entries) {
    writeNext(writer, before, term);
    writer.number(count);
    // 0: the list is in here and this long.
    if (typeof list === 'number') writer.number(list + 1);
    else {
      writer.number(0);
      writer.number(list.length);
    }
    before = term;
  }
  for (const { list } of entries) if (typeof list !== 'number') writer.append(list);
  return writer.toBytes();
}

/** The terms of a shard of an index of `size` documents; throws a `BrokenFile`. */
export function decodeShard(name: string, bytes: Uint8Array, size: number): TermEntry[] {
  const reader = new ByteReader(name, bytes);
  const heads: { term: string; count: number; heavy: number; length: number }[] = [];
  const length = reader.count(bytes.length);
  let term = '';
  for (let at = 0; at < length; at += 1) {
    term = readNext(reader, term);
    const count = reader.count(size);
    const heavy = reader.number() - 1;
    heads.push({ term, count, heavy, length: heavy < 0 ? reader.count(bytes.length) : 0 });
  }
  const entries = heads.map((head) => ({
    term: head.term,
    count: head.count,
    list: head.heavy < 0 ? reader.take(head.length) : head.heavy,
  }));
  if (reader.rest > 0) throw new BrokenFile(name);
  return entries;
}
