const decoder = new TextDecoder();

/** A file of the index that is not what the manifest says: cut off, changed, another file. */
export class BrokenFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`The file ${file} of the search index is damaged.`);
    this.name = 'BrokenFile';
    this.file = file;
  }
}

/** Reads what a `ByteWriter` wrote; throws a `BrokenFile` instead of reading beyond the end. */
export class ByteReader {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(name: string, bytes: Uint8Array) {
    this.#name = name;
    this.#bytes = bytes;
  }

  get rest(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new BrokenFile(this.#name);
    this.#at += 1;
    return value;
  }

  /** What `ByteWriter.number` wrote. */
  number(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 28; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new BrokenFile(this.#name);
  }

  /** A number that cannot be more than `most`: a count that is about to be read or made room for. */
  count(most: number): number {
    const value = this.number();
    if (value > most) throw new BrokenFile(this.#name);
    return value;
  }

  /** What `ByteWriter.text` wrote; bytes that are no UTF-8 become U+FFFD. */
  text(): string {
    return decoder.decode(this.take(this.number()));
  }

  /** The next bytes, not copied. */
  take(count: number): Uint8Array {
    if (count > this.rest) throw new BrokenFile(this.#name);
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}
