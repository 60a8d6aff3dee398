import type { SearchRecord } from '../record.ts';
import { encodeCompact } from './compact-json.ts';
import { recordsName } from './file-names.ts';
import { type StoredRecord, toStored } from './stored-record.ts';

/**
 * Fewer records are a file each: ten results then cost 9 kB instead of 15. With more, the number of files counts: there are
 * hosts that take no more than 20,000.
 */
const singlePackBelow = 12_000;

/** Takes records in order and writes them, some to a file. */
export class RecordPacks {
  readonly #write: (name: string, bytes: Uint8Array) => void;
  #packSize: number | undefined;
  #waiting: StoredRecord[] = [];
  #packs = 0;

  /** Without a pack size it waits for as many records as decide it. */
  constructor(write: (name: string, bytes: Uint8Array) => void, packSize: number | undefined) {
    this.#write = write;
    this.#packSize = packSize;
  }

  add(record: SearchRecord): void {
    this.#waiting.push(toStored(record));
    if (this.#waiting.length >= (this.#packSize ?? singlePackBelow)) this.#flush(this.#packSize ?? 2);
  }

  /** Writes what is left; tells how many records a file holds. */
  finish(): number {
    const packSize = this.#packSize ?? 1;
    this.#flush(packSize);
    return packSize;
  }

  #flush(packSize: number): void {
    this.#packSize = packSize;
    for (let at = 0; at < this.#waiting.length; at += packSize) {
      this.#write(recordsName(this.#packs), encodeCompact(this.#waiting.slice(at, at + packSize)));
      this.#packs += 1;
    }
    this.#waiting = [];
  }
}
