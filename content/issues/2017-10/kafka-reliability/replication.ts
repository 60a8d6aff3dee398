import type { Broker, Cluster } from './cluster.ts';
import type { Batch, Partition } from './partition.ts';

/** What a fetch asks of one partition. */
interface Share {
  readonly partition: Partition;
  readonly epoch: number;
  readonly from: number;
}

interface Answer {
  readonly share: Share;
  readonly batches: readonly Batch[];
  readonly highWatermark: number;
}

interface Fetcher {
  readonly follower: Broker;
  readonly leader: Broker;
  /** Those that both hold. */
  readonly partitions: readonly Partition[];
  /** One request at a time: replaced when a fetch is given up. */
  turn: number;
  /** Stands at the leader, which has nothing new. */
  parked: readonly Share[] | undefined;
}

/** Followers that fetch: one thread for each pair of follower and leader, one request under way, all its partitions in it. */
export class Replication {
  readonly #cluster: Cluster;
  readonly #fetchers: readonly Fetcher[];

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
    this.#fetchers = cluster.brokers.flatMap((follower) =>
      cluster.brokers
        .filter((leader) => leader !== follower)
        .map((leader) => ({
          follower,
          leader,
          partitions: cluster.partitions.filter(
            ({ assigned }) => assigned.includes(follower.id) && assigned.includes(leader.id),
          ),
          turn: 0,
          parked: undefined,
        })),
    );
    this.restart();
  }

  /** Every fetcher asks anew: at the start, and after leaders have changed. */
  restart(): void {
    for (const fetcher of this.#fetchers) this.#ask(fetcher);
  }

  /** The leader's log has grown. */
  wake(leader: Broker): void {
    for (const fetcher of this.#fetchers) {
      if (fetcher.leader === leader && fetcher.parked !== undefined) this.#answer(fetcher, fetcher.parked);
    }
  }

  #ask(fetcher: Fetcher): void {
    const { follower, leader } = fetcher;
    fetcher.turn += 1;
    fetcher.parked = undefined;
    if (!follower.isAlive || !leader.isAlive) return;
    const shares: Share[] = [];
    for (const partition of fetcher.partitions) {
      if (partition.leader !== leader.id) continue;
      shares.push({ partition, epoch: partition.epoch, from: partition.replicaOn(follower.id).log.length });
    }
    if (shares.length === 0) return;
    this.#later(fetcher, this.#cluster.drawOneWay(), () => this.#arrive(fetcher, shares));
  }

  #arrive(fetcher: Fetcher, shares: readonly Share[]): void {
    for (const { partition, epoch, from } of shares) {
      if (partition.epoch === epoch) partition.learnEnd(fetcher.follower.id, from);
    }
    this.#answer(fetcher, shares);
  }

  #answer(fetcher: Fetcher, shares: readonly Share[]): void {
    const answers: Answer[] = [];
    let records = 0;
    for (const share of shares) {
      const replica = share.partition.epoch === share.epoch ? share.partition.leading : undefined;
      if (replica === undefined || replica.log.length === share.from) continue;
      const batches = replica.log.slice(share.from);
      for (const { createdAt } of batches) records += createdAt.length;
      answers.push({ share, batches, highWatermark: replica.highWatermark });
    }
    fetcher.parked = answers.length === 0 ? shares : undefined;
    if (answers.length === 0) return;
    const wire = records * this.#cluster.costs.brokerWire;
    this.#later(fetcher, wire + this.#cluster.drawOneWay(), () => this.#store(fetcher, answers, records));
  }

  #store(fetcher: Fetcher, answers: readonly Answer[], records: number): void {
    const { turn } = fetcher;
    this.#cluster.work(fetcher.follower, records * this.#cluster.costs.appendRecord, () => {
      if (fetcher.turn !== turn) return;
      for (const { share, batches, highWatermark } of answers) {
        const replica = share.partition.replicaOn(fetcher.follower.id);
        if (share.partition.epoch !== share.epoch || replica.log.length !== share.from) continue;
        replica.log.push(...batches);
        replica.highWatermark = Math.min(highWatermark, replica.log.length);
      }
      this.#ask(fetcher);
    });
  }

  #later(fetcher: Fetcher, delay: number, action: () => void): void {
    const { turn } = fetcher;
    this.#cluster.queue.schedule(delay, () => {
      if (fetcher.turn === turn && fetcher.follower.isAlive && fetcher.leader.isAlive) action();
    });
  }
}
