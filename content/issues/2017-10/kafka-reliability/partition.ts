/** Records that were sent together to one partition; a batch that is sent again is the same batch. */
export interface Batch {
  readonly partition: number;
  /** When each record was handed to the producer. */
  readonly createdAt: readonly number[];
  isAcknowledged: boolean;
  /** How often it has been sent again. */
  retried: number;
}

export type Outcome =
  | 'stored'
  | 'not leader'
  | 'not enough replicas'
  | 'not enough replicas after append'
  | 'disconnected';

export interface Replica {
  /** Log end offset and high watermark count batches, not records. */
  log: Batch[];
  highWatermark: number;
}

interface Waiting {
  readonly end: number;
  readonly settle: (outcome: Outcome) => void;
}

/** The replicas of one partition, and what its leader knows of them. */
export class Partition {
  readonly index: number;
  readonly assigned: readonly number[];
  readonly minInsync: number;
  leader: number | undefined;
  isr: readonly number[];
  /** Grows with every leader, so that answers of a former one are recognised. */
  epoch = 0;
  onCommit: ((batches: readonly Batch[]) => void) | undefined;
  readonly #replicas = new Map<number, Replica>();
  readonly #ends = new Map<number, number>();
  #waiting: Waiting[] = [];

  constructor(index: number, assigned: readonly number[], minInsync: number) {
    this.index = index;
    this.assigned = assigned;
    this.minInsync = minInsync;
    this.leader = assigned[0];
    this.isr = assigned;
    for (const broker of assigned) this.#replicas.set(broker, { log: [], highWatermark: 0 });
  }

  replicaOn(broker: number): Replica {
    const replica = this.#replicas.get(broker);
    if (replica === undefined) throw new Error(`Broker ${broker} has no replica of partition ${this.index}.`);
    return replica;
  }

  /** What the leader stores; `undefined` while there is no leader. */
  get leading(): Replica | undefined {
    return this.leader === undefined ? undefined : this.replicaOn(this.leader);
  }

  /** The leader's append. With `acks=-1` `settle` is called when all of the ISR has the batch, otherwise at once. */
  append(batch: Batch, acks: number, settle: (outcome: Outcome) => void): void {
    const replica = this.leading;
    const isRefused = acks === -1 && this.isr.length < this.minInsync;
    if (replica === undefined || isRefused) {
      settle(replica === undefined ? 'not leader' : 'not enough replicas');
      return;
    }
    replica.log.push(batch);
    if (acks !== -1) settle('stored');
    else this.#waiting.push({ end: replica.log.length, settle });
    this.#advance();
  }

  /** A follower's fetch says how far its log goes. One that has all that is committed joins the ISR. */
  learnEnd(broker: number, end: number): void {
    this.#ends.set(broker, end);
    const replica = this.leading;
    if (replica !== undefined && !this.isr.includes(broker) && end >= replica.highWatermark) {
      this.isr = this.assigned.filter((one) => one === broker || this.isr.includes(one));
    }
    this.#advance();
  }

  leaveIsr(broker: number): void {
    this.isr = this.isr.filter((one) => one !== broker);
    this.#advance();
  }

  /** A leader that died waits for nobody. */
  forgetWaiting(): void {
    this.#waiting = [];
  }

  /** A new leader; the other replicas go back to the high watermark that they know, as 0.10 did. */
  lead(leader: number, isr: readonly number[], isAlive: (broker: number) => boolean): void {
    this.leader = leader;
    this.isr = isr;
    this.epoch += 1;
    this.#ends.clear();
    for (const broker of this.assigned) if (broker !== leader && isAlive(broker)) this.truncate(broker);
    this.#advance();
  }

  truncate(broker: number): void {
    const replica = this.replicaOn(broker);
    replica.log = replica.log.slice(0, replica.highWatermark);
  }

  #advance(): void {
    const replica = this.leading;
    if (replica === undefined) return;
    const before = replica.highWatermark;
    let mark = replica.log.length;
    for (const broker of this.isr) {
      const end = broker === this.leader ? mark : (this.#ends.get(broker) ?? 0);
      if (end < mark) mark = end;
    }
    if (mark > before) {
      replica.highWatermark = mark;
      if (this.onCommit !== undefined) this.onCommit(replica.log.slice(before, mark));
    }
    if (this.#waiting.length > 0) this.#settle(replica.highWatermark);
  }

  #settle(mark: number): void {
    const done = this.#waiting.filter(({ end }) => end <= mark);
    if (done.length === 0) return;
    this.#waiting = this.#waiting.filter(({ end }) => end > mark);
    const outcome = this.isr.length < this.minInsync ? 'not enough replicas after append' : 'stored';
    for (const { settle } of done) settle(outcome);
  }
}
