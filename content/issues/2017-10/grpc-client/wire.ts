/**
 * Reading and writing by the wire format of Protocol Buffers. A message is a row of fields; each begins with a tag,
 * that is its number and the kind of what follows, as one varint.
 */

/** What follows a tag: a varint, or a length and so many bytes. */
export const VARINT = 0;
export const LENGTH_DELIMITED = 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes into bytes that grow as need be. */
export class WireWriter {
  #bytes = new Uint8Array(256);
  #at = 0;

  reset(): void {
    this.#at = 0;
  }

  /** What has been written since the last reset; good until the next one. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#at);
  }

  #reserve(count: number): void {
    if (this.#at + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#at + count, 2 * this.#bytes.length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. Whole numbers from 0 to 2^53 - 1. */
  varint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 0x7fffffff) {
      this.#bytes[this.#at++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    while (rest > 0x7f) {
      this.#bytes[this.#at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#at++] = rest;
  }

  #tag(field: number, kind: number): void {
    this.varint(field * 8 + kind);
  }

  uint(field: number, value: number): void {
    this.#tag(field, VARINT);
    this.varint(value);
  }

  string(field: number, text: string): void {
    this.#tag(field, LENGTH_DELIMITED);
    this.#delimited(3 * text.length, () => this.#text(text));
  }

  /** Many whole numbers in one field, without a tag each. */
  packed(field: number, values: readonly number[]): void {
    this.#tag(field, LENGTH_DELIMITED);
    this.#delimited(8 * values.length, () => {
      for (const value of values) this.varint(value);
    });
  }

  /** A message in a message. */
  message(field: number, write: () => void): void {
    this.#tag(field, LENGTH_DELIMITED);
    this.#delimited(0, write);
  }

  /** The length comes first and is known last: so `write` starts one byte further on, and what it wrote is moved if its length takes more. */
  #delimited(most: number, write: () => void): void {
    this.#reserve(most + 8);
    const start = this.#at;
    this.#at = start + 1;
    write();
    const length = this.#at - start - 1;
    if (length > 0x7f) {
      let extra = 0;
      for (let rest = Math.floor(length / 128); rest > 0; rest = Math.floor(rest / 128)) extra++;
      this.#reserve(extra);
      this.#bytes.copyWithin(start + 1 + extra, start + 1, this.#at);
      this.#at += extra;
    }
    const end = this.#at;
    this.#at = start;
    this.varint(length);
    this.#at = end;
  }

  /** Short texts of ASCII, the most frequent ones, are written here; others by the platform. */
  #text(text: string): void {
    const start = this.#at;
    if (text.length <= 64) {
      let index = 0;
      for (; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        if (unit > 0x7f) break;
        this.#bytes[this.#at++] = unit;
      }
      if (index === text.length) return;
      this.#at = start;
    }
    this.#at += encoder.encodeInto(text, this.#bytes.subarray(start)).written;
  }
}

/** Reads a message, or a part of one, from the place where it stands. */
export class WireReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  isBefore(end: number): boolean {
    return this.#at < end;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('Unexpected end of the message inside a varint');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  /** The place behind what has a length before it. */
  delimitedEnd(): number {
    const length = this.varint();
    if (this.#at + length > this.#bytes.length) throw new RangeError('Unexpected length beyond the end of the message');
    return this.#at + length;
  }

  string(): string {
    const end = this.delimitedEnd();
    const start = this.#at;
    this.#at = end;
    if (end - start <= 64) {
      let text = '';
      for (let at = start; at < end; at++) {
        const byte = this.#bytes[at] ?? 0;
        if (byte > 0x7f) return decoder.decode(this.#bytes.subarray(start, end));
        text += String.fromCharCode(byte);
      }
      return text;
    }
    return decoder.decode(this.#bytes.subarray(start, end));
  }

  packed(): number[] {
    const end = this.delimitedEnd();
    const values: number[] = [];
    while (this.#at < end) values.push(this.varint());
    return values;
  }

  /** Passes over a field that the reader does not know: so old readers live with new messages. */
  skip(kind: number): void {
    if (kind === VARINT) this.varint();
    else if (kind === LENGTH_DELIMITED) this.#at = this.delimitedEnd();
    else throw new RangeError(`Unexpected wire type ${kind}`);
  }
}
