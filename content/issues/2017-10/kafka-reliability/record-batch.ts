/** CRC-32 of zlib and PNG, by a table of 256 entries. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 of the bytes from `start` to before `end`. */
export const crc32 = (bytes: Uint8Array, start: number, end: number): number => {
  let crc = 0xffffffff;
  for (let at = start; at < end; at++) crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
};

const SIZE_AT = 8;
const CRC_AT = 12;
const MAGIC_AT = 16;
const KEY_LENGTH_AT = 18;
const KEY_AT = 22;

/** Bytes of a record in the log: offset 8, size 4, CRC32 4, magic 1, attributes 1, key length 4, key and payload. */
export const recordLength = (key: Uint8Array, payload: Uint8Array): number => KEY_AT + key.length + payload.length;

const setUint32 = (bytes: Uint8Array, at: number, value: number) => {
  bytes[at] = value >>> 24;
  bytes[at + 1] = value >>> 16;
  bytes[at + 2] = value >>> 8;
  bytes[at + 3] = value;
};

/** Offsets are whole numbers of up to 53 bits. */
const setOffset = (bytes: Uint8Array, at: number, offset: number) => {
  setUint32(bytes, at, Math.floor(offset / 4294967296));
  setUint32(bytes, at + 4, offset >>> 0);
};

/** Writes a record and gives the place behind it. The checksum is that of everything behind itself. */
export const encodeRecord = (
  bytes: Uint8Array,
  at: number,
  offset: number,
  key: Uint8Array,
  payload: Uint8Array,
): number => {
  const end = at + recordLength(key, payload);
  setOffset(bytes, at, offset);
  setUint32(bytes, at + SIZE_AT, end - at - CRC_AT);
  bytes[at + MAGIC_AT] = 0;
  bytes[at + MAGIC_AT + 1] = 0;
  setUint32(bytes, at + KEY_LENGTH_AT, key.length);
  bytes.set(key, at + KEY_AT);
  bytes.set(payload, at + KEY_AT + key.length);
  setUint32(bytes, at + CRC_AT, crc32(bytes, at + MAGIC_AT, end));
  return end;
};

const SEGMENT_BYTES = 4 * 1024 * 1024;
const INDEX_INTERVAL = 4096;
/** A request begins with its size, API key, version and correlation id; the names of client and topic follow. */
const CORRELATION_AT = 8;
const NAMES_AT = 12;
/** Behind the names: acks, timeout, how many topics and partitions, the partition, and the size of its batch. */
const AFTER_NAMES = 22;

/** A producer that encodes a batch into a request, and a leader that gives offsets and appends it to its segment. */
export class BatchLog {
  readonly segment = new Uint8Array(SEGMENT_BYTES);
  /** Pairs of offset and place. */
  readonly index = new Uint32Array((2 * SEGMENT_BYTES) / INDEX_INTERVAL + 2);
  end = 0;
  nextOffset = 0;
  readonly #names: Uint8Array;
  readonly #key: Uint8Array;
  readonly #payload: Uint8Array;
  readonly #request: Uint8Array;
  readonly #records: number;
  #indexed = 0;
  #indexEnd = 0;

  /** `names` are what a request says besides numbers: client and topic. */
  constructor(records: number, names: Uint8Array, key: Uint8Array, payload: Uint8Array) {
    this.#records = records;
    this.#names = names;
    this.#key = key;
    this.#payload = payload;
    this.#request = new Uint8Array(NAMES_AT + names.length + AFTER_NAMES + records * recordLength(key, payload));
  }

  /** Encodes and appends one batch, whose correlation id is `i`; gives the place of its end in the segment. */
  append(i: number): number {
    const start = this.#writeHeader(i);
    let end = start;
    // Offsets in a request are relative; the leader alone knows the true ones.
    for (let record = 0; record < this.#records; record++) {
      end = encodeRecord(this.#request, end, record, this.#key, this.#payload);
    }
    return this.#store(start, end);
  }

  #writeHeader(i: number): number {
    const start = NAMES_AT + this.#names.length + AFTER_NAMES;
    setUint32(this.#request, 0, this.#request.length - 4);
    setUint32(this.#request, CORRELATION_AT, i >>> 0);
    this.#request.set(this.#names, NAMES_AT);
    setUint32(this.#request, start - 4, this.#request.length - start);
    return start;
  }

  #store(start: number, end: number): number {
    const length = recordLength(this.#key, this.#payload);
    for (let at = start; at < end; at += length) setOffset(this.#request, at, this.nextOffset++);
    if (this.end + end - start > SEGMENT_BYTES) this.#roll();
    this.segment.set(this.#request.subarray(start, end), this.end);
    this.end += end - start;
    if (this.end - this.#indexed >= INDEX_INTERVAL) this.#addToIndex();
    return this.end;
  }

  #roll(): void {
    this.end = 0;
    this.#indexed = 0;
    this.#indexEnd = 0;
  }

  #addToIndex(): void {
    this.index[this.#indexEnd++] = this.nextOffset >>> 0;
    this.index[this.#indexEnd++] = this.end;
    this.#indexed = this.end;
  }
}
