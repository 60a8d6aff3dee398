import { Accumulator } from './accumulator.ts';
import type { Broker, Cluster } from './cluster.ts';
import { Connection, type Request } from './connection.ts';
import type { Batch, Outcome } from './partition.ts';

export interface ProducerSettings {
  readonly acks: number;
  readonly retries: number;
}

/** `send.buffer.bytes` 131072 and `socket.receive.buffer.bytes` 102400 hold this many records that nobody answers. */
const SOCKET_RECORDS = 230;
/** `retry.backoff.ms`, which is the pause between two looks at the metadata too. */
const RETRY_BACKOFF = 100_000;

/** Callers in a closed loop: each hands over a record, waits until it is settled, and hands over the next. */
export class Producer {
  /** Sent with success, failed for good. */
  readonly acknowledged: Batch[] = [];
  readonly failed: Batch[] = [];
  onAcknowledge: ((batch: Batch) => void) | undefined;
  readonly #cluster: Cluster;
  readonly #settings: ProducerSettings;
  readonly #connections: readonly Connection[];
  readonly #accumulators: readonly Accumulator[];
  #leaders: readonly (number | undefined)[];
  #nextPartition = 0;
  #isSending = false;
  #isAsking = false;
  #isStopped = true;
  #idle: number;
  #wireFree = 0;

  constructor(cluster: Cluster, settings: ProducerSettings, onAppend: (leader: Broker) => void) {
    this.#cluster = cluster;
    this.#settings = settings;
    this.#idle = cluster.costs.callers;
    this.#connections = cluster.brokers.map((broker) => new Connection(cluster, broker, onAppend));
    this.#accumulators = cluster.partitions.map(({ index }) => new Accumulator(index));
    this.#leaders = cluster.partitions.map(({ leader }) => leader);
  }

  /** Callers that have nothing under way hand over a record, and go on until `stop`. */
  start(): void {
    this.#isStopped = false;
    for (; this.#idle > 0; this.#idle--) this.#add();
    this.#send();
  }

  /** Callers hand over nothing more; what is under way is settled. */
  stop(): void {
    this.#isStopped = true;
  }

  disconnect(broker: Broker): void {
    this.#connections[broker.id]?.break();
  }

  #add(): void {
    if (this.#isStopped) {
      this.#idle += 1;
      return;
    }
    let partition = this.#nextPartition;
    while (this.#leaders[partition] === undefined && this.#leaders.some((leader) => leader !== undefined)) {
      partition = (partition + 1) % this.#accumulators.length;
    }
    this.#nextPartition = (partition + 1) % this.#accumulators.length;
    this.#accumulators[partition]?.add(this.#cluster.queue.now);
  }

  /** The producer's only thread: takes what is ready for every broker with room, then sends one request after the other. */
  #send(): void {
    if (this.#isSending) return;
    const round = this.#connections
      .filter((connection) => this.#hasRoom(connection))
      .flatMap((connection) => {
        const request = this.#drain(connection.broker.id);
        return request === undefined ? [] : [{ connection, request }];
      });
    if (round.length === 0) {
      this.#lookForLeaders();
      return;
    }
    let time = 0;
    this.#isSending = true;
    for (const { connection, request } of round) {
      time += this.#cluster.costs.sendRequest;
      this.#cluster.queue.schedule(time, () => this.#depart(connection, request));
    }
    this.#cluster.queue.schedule(time, () => {
      this.#isSending = false;
      this.#send();
    });
  }

  /** One batch of each partition that the broker leads. */
  #drain(broker: number): Request | undefined {
    const { now } = this.#cluster.queue;
    const batches = this.#accumulators.flatMap((accumulator, partition) => {
      const batch = this.#leaders[partition] === broker ? accumulator.drain(now) : undefined;
      return batch === undefined ? [] : [batch];
    });
    const records = batches.reduce((sum, { createdAt }) => sum + createdAt.length, 0);
    return batches.length === 0 ? undefined : { acks: this.#settings.acks, batches, records };
  }

  #hasRoom(connection: Connection): boolean {
    if (!connection.broker.isAlive) return false;
    if (this.#settings.acks === 0) return connection.recordsUnderWay < SOCKET_RECORDS;
    return connection.requestsUnderWay < this.#cluster.costs.inFlight;
  }

  #depart(connection: Connection, request: Request): void {
    const { queue, costs } = this.#cluster;
    if (!connection.broker.isAlive) {
      this.#settleAll(request, 'disconnected');
      return;
    }
    this.#wireFree = Math.max(this.#wireFree, queue.now) + request.records * costs.clientWire;
    connection.send(request, this.#wireFree - queue.now, (outcomes) => {
      if (request.acks === 0) this.#send();
      else this.#settle(request, outcomes);
    });
    if (request.acks === 0) this.#settleAll(request, 'stored');
  }

  #settleAll(request: Request, outcome: Outcome): void {
    const outcomes = request.batches.map(() => outcome);
    this.#settle(request, outcomes);
  }

  #settle(request: Request, outcomes: readonly Outcome[]): void {
    request.batches.forEach((batch, index) => {
      if (outcomes[index] === 'not leader') this.#askForLeaders();
      if (outcomes[index] === 'stored') this.#acknowledge(batch);
      else if (batch.retried < this.#settings.retries) this.#sendAgain(batch);
      else this.#fail(batch);
    });
    this.#send();
  }

  #acknowledge(batch: Batch): void {
    batch.isAcknowledged = true;
    this.acknowledged.push(batch);
    this.onAcknowledge?.(batch);
    for (const _ of batch.createdAt) this.#add();
  }

  #fail(batch: Batch): void {
    this.failed.push(batch);
    for (const _ of batch.createdAt) this.#add();
  }

  #sendAgain(batch: Batch): void {
    batch.retried += 1;
    this.#accumulators[batch.partition]?.addAgain(batch, this.#cluster.queue.now + RETRY_BACKOFF);
    this.#cluster.queue.schedule(RETRY_BACKOFF, () => this.#send());
  }

  /** While a leader is unknown or does not answer, the producer asks the cluster again and again. */
  #lookForLeaders(): void {
    const isMissing = this.#leaders.some((leader) => leader === undefined || !this.#cluster.isAlive(leader));
    if (isMissing) this.#askForLeaders();
  }

  #askForLeaders(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#cluster.queue.schedule(RETRY_BACKOFF, () => {
      this.#isAsking = false;
      this.#leaders = this.#cluster.partitions.map(({ leader }) => leader);
      this.#send();
    });
  }
}
