import type { Broker, Cluster } from './cluster.ts';
import type { Partition } from './partition.ts';
import type { Replication } from './replication.ts';

/** `zookeeper.session.timeout.ms`, 6000 unless set: until then nobody knows that a broker is dead. */
export const SESSION_TIMEOUT = 6_000_000;

/** Kills brokers and starts them again; when a session has ended, elects leaders and writes the ISR. */
export class Controller {
  readonly #cluster: Cluster;
  readonly #replication: Replication;
  readonly #isUncleanAllowed: boolean;
  readonly #onDeath: (broker: Broker) => void;

  constructor(
    cluster: Cluster,
    replication: Replication,
    isUncleanAllowed: boolean,
    onDeath: (broker: Broker) => void,
  ) {
    this.#cluster = cluster;
    this.#replication = replication;
    this.#isUncleanAllowed = isUncleanAllowed;
    this.#onDeath = onDeath;
  }

  kill(broker: Broker): void {
    broker.isAlive = false;
    broker.life += 1;
    const { life } = broker;
    for (const partition of this.#cluster.partitions) if (partition.leader === broker.id) partition.forgetWaiting();
    this.#onDeath(broker);
    this.#cluster.queue.schedule(SESSION_TIMEOUT, () => {
      if (!broker.isAlive && broker.life === life) this.#bury(broker);
    });
  }

  /** It comes back with the log that it had: what a killed process had written is in the page cache. */
  restart(broker: Broker): void {
    broker.isAlive = true;
    for (const partition of this.#cluster.partitions) {
      if (!partition.assigned.includes(broker.id)) continue;
      if (partition.leader === undefined) this.#elect(partition);
      else partition.truncate(broker.id);
    }
    this.#replication.restart();
  }

  #bury(broker: Broker): void {
    for (const partition of this.#cluster.partitions) {
      if (partition.leader === broker.id) this.#elect(partition);
      else if (partition.leader !== undefined) partition.leaveIsr(broker.id);
    }
    this.#replication.restart();
  }

  /** The first assigned replica that lives and is in the ISR; if there is none, any that lives, where that is allowed. */
  #elect(partition: Partition): void {
    const living = partition.assigned.filter((broker) => this.#cluster.isAlive(broker));
    const isr = living.filter((broker) => partition.isr.includes(broker));
    const candidates = isr.length > 0 || !this.#isUncleanAllowed ? isr : living.slice(0, 1);
    const [leader] = candidates;
    if (leader === undefined) partition.leader = undefined;
    else partition.lead(leader, candidates, (broker) => this.#cluster.isAlive(broker));
  }
}
