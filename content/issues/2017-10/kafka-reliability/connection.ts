import type { Broker, Cluster } from './cluster.ts';
import type { Batch, Outcome } from './partition.ts';

export interface Request {
  readonly acks: number;
  readonly batches: readonly Batch[];
  readonly records: number;
}

interface Sent {
  readonly request: Request;
  /** Outcomes in the order of the batches. */
  readonly settle: (outcomes: readonly Outcome[]) => void;
}

/**
 * The producer's connection to one broker. A broker reads the next request only when it has answered the last one,
 * so with `acks=-1` each waits for the replication of the one before.
 */
export class Connection {
  readonly broker: Broker;
  readonly #cluster: Cluster;
  readonly #onAppend: (leader: Broker) => void;
  readonly #underWay = new Set<Sent>();
  #arrived: Sent[] = [];
  #isBusy = false;
  /** Nothing overtakes on one connection. */
  #lastArrival = 0;

  constructor(cluster: Cluster, broker: Broker, onAppend: (leader: Broker) => void) {
    this.#cluster = cluster;
    this.broker = broker;
    this.#onAppend = onAppend;
  }

  get requestsUnderWay(): number {
    return this.#underWay.size;
  }

  get recordsUnderWay(): number {
    let records = 0;
    for (const { request } of this.#underWay) records += request.records;
    return records;
  }

  /** `settle` is called when the answer has come back; with `acks=0` when the broker has read the request. */
  send(request: Request, wire: number, settle: (outcomes: readonly Outcome[]) => void): void {
    const sent = { request, settle };
    this.#underWay.add(sent);
    const { queue } = this.#cluster;
    this.#lastArrival = Math.max(this.#lastArrival, queue.now + wire + this.#cluster.drawOneWay());
    queue.schedule(this.#lastArrival - queue.now, () => {
      if (!this.#underWay.has(sent)) return;
      this.#arrived.push(sent);
      this.#next();
    });
  }

  /** The broker has died: the producer learns it as soon as the network can tell. */
  break(): void {
    const lost = [...this.#underWay];
    this.#underWay.clear();
    this.#arrived = [];
    this.#isBusy = false;
    this.#cluster.queue.schedule(this.#cluster.drawOneWay(), () => {
      for (const { request, settle } of lost) settle(request.batches.map(() => 'disconnected'));
    });
  }

  #next(): void {
    const sent = this.#isBusy ? undefined : this.#arrived.shift();
    if (sent === undefined) return;
    this.#isBusy = true;
    const time = sent.request.records * this.#cluster.costs.appendRecord;
    this.#cluster.work(this.broker, time, () => this.#handle(sent));
  }

  #handle(sent: Sent): void {
    const { batches, acks } = sent.request;
    const outcomes = batches.map((): Outcome => 'not leader');
    let left = batches.length;
    const finish = (index: number, outcome: Outcome) => {
      outcomes[index] = outcome;
      left -= 1;
      if (left === 0) this.#finish(sent, outcomes);
    };
    batches.forEach((batch, index) => {
      const partition = this.#cluster.partitions[batch.partition];
      if (partition?.leader !== this.broker.id) finish(index, 'not leader');
      else partition.append(batch, acks, (outcome) => finish(index, outcome));
    });
    this.#onAppend(this.broker);
  }

  #finish(sent: Sent, outcomes: readonly Outcome[]): void {
    if (!this.#underWay.has(sent)) return;
    this.#isBusy = false;
    const settle = () => {
      if (this.#underWay.delete(sent)) sent.settle(outcomes);
    };
    if (sent.request.acks === 0) settle();
    else this.#cluster.queue.schedule(this.#cluster.drawOneWay(), settle);
    this.#next();
  }
}
