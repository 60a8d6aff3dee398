import type { Broker, Cluster } from './cluster.ts';
import type { Batch } from './partition.ts';

/** Reads every partition up to its high watermark: one fetch under way for each broker. */
export class Consumer {
  /** Called for every record that arrives, with the time at which the producer had got it. */
  onRecord: ((createdAt: number) => void) | undefined;
  readonly #cluster: Cluster;
  readonly #committed: Batch[][];
  readonly #isAtBroker: boolean[];
  #wireFree = 0;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
    this.#committed = cluster.brokers.map(() => []);
    this.#isAtBroker = cluster.brokers.map(() => true);
    for (const partition of cluster.partitions) {
      partition.onCommit = (batches) => {
        const leader = cluster.brokers.find(({ id }) => id === partition.leader);
        if (leader === undefined) return;
        this.#committed[leader.id]?.push(...batches);
        this.#answer(leader);
      };
    }
  }

  #answer(broker: Broker): void {
    const batches = this.#committed[broker.id] ?? [];
    if (this.#isAtBroker[broker.id] !== true || batches.length === 0) return;
    this.#isAtBroker[broker.id] = false;
    this.#committed[broker.id] = [];
    const { queue, costs } = this.#cluster;
    const records = batches.flatMap(({ createdAt }) => createdAt);
    this.#wireFree = Math.max(this.#wireFree, queue.now) + records.length * costs.clientWire;
    queue.schedule(this.#wireFree - queue.now + this.#cluster.drawOneWay(), () => {
      for (const createdAt of records) this.onRecord?.(createdAt);
      queue.schedule(this.#cluster.drawOneWay(), () => {
        this.#isAtBroker[broker.id] = true;
        this.#answer(broker);
      });
    });
  }
}
