import type { Postings } from './postings.ts';

const chunkSize = 2 ** 18;

/** Numbers, appended; a chunk at a time, so that growing never copies what is there. */
class NumberLog {
  readonly #chunks: Uint32Array[] = [];
  length = 0;

  push(value: number): void {
    const at = this.length % chunkSize;
    if (at === 0) this.#chunks.push(new Uint32Array(chunkSize));
    const chunk = this.#chunks.at(-1);
    if (chunk !== undefined) chunk[at] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#chunks[Math.floor(index / chunkSize)]?.[index % chunkSize] ?? 0;
  }
}

/** A copy of a text that doesn't keep alive the long text it was cut out of. */
const alone = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');

/**
 * Which terms each document holds, in four bytes each, until all have been read; then their lists in the order of the
 * terms, by counting (https://en.wikipedia.org/wiki/Counting_sort).
 */
export class TermLog {
  readonly #ids = new Map<string, number>();
  /** The term's number and its impact, in 28 and 4 bits. */
  readonly #log = new NumberLog();
  readonly #docStarts = new NumberLog();
  readonly #counts: number[] = [];

  get docs(): number {
    return this.#docStarts.length;
  }

  /** The terms of the next document with their impacts, 1 to 15. */
  addDocument(impacts: ReadonlyMap<string, number>): void {
    this.#docStarts.push(this.#log.length);
    for (const [term, impact] of impacts) {
      const id = this.#idOf(term);
      this.#counts[id] = (this.#counts[id] ?? 0) + 1;
      this.#log.push(id * 16 + impact);
    }
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    if (id >= 2 ** 28) throw new Error('The search index has no room for more than 268 million terms.');
    this.#ids.set(alone(term), id);
    return id;
  }

  /** Every term in the order of code units, with its documents. */
  *lists(): Generator<{ readonly term: string } & Postings> {
    const starts = new Uint32Array(this.#counts.length + 1);
    this.#counts.forEach((count, id) => {
      starts[id + 1] = (starts[id] ?? 0) + count;
    });
    const next = starts.slice();
    const docs = new Uint32Array(this.#log.length);
    const impacts = new Uint8Array(this.#log.length);
    for (let doc = 0; doc < this.docs; doc += 1) {
      const end = doc + 1 < this.docs ? this.#docStarts.at(doc + 1) : this.#log.length;
      for (let at = this.#docStarts.at(doc); at < end; at += 1) {
        const entry = this.#log.at(at);
        const id = entry >>> 4;
        const place = next[id] ?? 0;
        docs[place] = doc;
        impacts[place] = entry & 15;
        next[id] = place + 1;
      }
    }
    for (const term of [...this.#ids.keys()].sort()) {
      const id = this.#ids.get(term) ?? 0;
      yield {
        term,
        docs: docs.subarray(starts[id], starts[id + 1]),
        impacts: impacts.subarray(starts[id], starts[id + 1]),
      };
    }
  }
}
