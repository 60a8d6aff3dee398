import { shardName } from './file-names.ts';
import { sharedLength } from './front-coding.ts';
import { encodeShard, type TermEntry } from './term-shard.ts';

/** How far a shard's size may be from what is wanted. */
const tolerance = 0.25;
/** What an entry costs besides its list, about. */
const entryBytes = 6;

const bytesOf = ({ list }: TermEntry) => entryBytes + (typeof list === 'number' ? 0 : list.length);

/** The shortest text that is after `last` and not after `first`, where `first` is after `last`. */
const separator = (last: string, first: string) => first.slice(0, sharedLength(last, first) + 1);

/** Takes sorted terms and writes them in shards of about the same size. */
export class ShardWriter {
  readonly #write: (name: string, bytes: Uint8Array) => void;
  readonly #wanted: number;
  #waiting: TermEntry[] = [];
  #bytes = 0;
  #last: string | undefined;
  /** What separates each shard from the one before; of the first nothing. */
  readonly starts: string[] = [];

  constructor(write: (name: string, bytes: Uint8Array) => void, wanted: number) {
    this.#write = write;
    this.#wanted = wanted;
  }

  add(entry: TermEntry): void {
    this.#waiting.push(entry);
    this.#bytes += bytesOf(entry);
    while (this.#bytes > this.#wanted * (1 + tolerance) && this.#waiting.length > 1) this.#writeFirst(this.#cut());
  }

  finish(): void {
    if (this.#waiting.length > 0) this.#writeFirst(this.#waiting.length);
  }

  /** Where the shortest text separates what comes before: the manifest holds it (Bayer & Unterauer, Prefix B-Trees, 1977). */
  #cut(): number {
    let bytes = 0;
    let best = { count: 1, length: Number.POSITIVE_INFINITY, distance: 0 };
    for (let count = 1; count < this.#waiting.length; count += 1) {
      const before = this.#waiting[count - 1];
      const next = this.#waiting[count];
      if (before === undefined || next === undefined) break;
      bytes += bytesOf(before);
      const distance = Math.abs(bytes - this.#wanted);
      const isNear = distance <= this.#wanted * tolerance;
      const length = Buffer.byteLength(separator(before.term, next.term)) + (isNear ? 0 : distance);
      if (length < best.length || (length === best.length && distance < best.distance))
        best = { count, length, distance };
    }
    return best.count;
  }

  #writeFirst(count: number): void {
    const entries = this.#waiting.slice(0, count);
    this.#write(shardName(this.starts.length), encodeShard(entries));
    const first = entries[0]?.term ?? '';
    this.starts.push(this.#last === undefined ? '' : separator(this.#last, first));
    this.#last = entries.at(-1)?.term;
    this.#waiting = this.#waiting.slice(count);
    this.#bytes = this.#waiting.reduce((sum, entry) => sum + bytesOf(entry), 0);
  }
}
