import type { Batch } from './partition.ts';

/** `batch.size`, 16384 bytes, holds this many records of 1 kB with their headers. */
const BATCH_RECORDS = 15;

interface Resent {
  readonly batch: Batch;
  readonly due: number;
}

/** What waits in the producer for one partition: batches to be sent again first, then records in their order. */
export class Accumulator {
  readonly #partition: number;
  #resent: Resent[] = [];
  #created: number[] = [];

  constructor(partition: number) {
    this.#partition = partition;
  }

  add(createdAt: number): void {
    this.#created.push(createdAt);
  }

  addAgain(batch: Batch, due: number): void {
    this.#resent.push({ batch, due });
  }

  isReady(now: number): boolean {
    const [first] = this.#resent;
    return first === undefined ? this.#created.length > 0 : first.due <= now;
  }

  /** The next batch. Nothing overtakes a batch that is to be sent again. */
  drain(now: number): Batch | undefined {
    if (!this.isReady(now)) return undefined;
    const first = this.#resent.shift();
    if (first !== undefined) return first.batch;
    const createdAt = this.#created.slice(0, BATCH_RECORDS);
    this.#created = this.#created.slice(BATCH_RECORDS);
    return { partition: this.#partition, createdAt, isAcknowledged: false, retried: 0 };
  }
}
