import type { Broker } from './cluster.ts';
import { SESSION_TIMEOUT } from './controller.ts';
import type { Costs } from './costs.ts';
import type { Batch } from './partition.ts';
import { type Simulation, toSimulation } from './simulation.ts';

/** `two` and `three` as in the published table; `last`: the one that is left alone dies too and never comes back. */
export type Fault = 'two' | 'three' | 'last';

export interface Delivery {
  readonly acks: number;
  readonly minInsync: number;
  readonly retries: number;
  readonly isUncleanAllowed: boolean;
}

/** Records. */
export interface Losses {
  readonly acknowledged: number;
  /** Acknowledged, and on no leader at the end. */
  readonly lost: number;
  /** Copies beyond the first. */
  readonly twice: number;
  /** Reported to the caller as failed. */
  readonly failed: number;
}

/** Kills come this long after sending has begun, or up to twice as long. */
const SENDING = 10_000;
/** From a kill or a restart until leaders are elected and what can be settled is. */
const RECOVERY = SESSION_TIMEOUT + 1_000_000;
const TRIALS = 5;

const countRecords = (batches: readonly Batch[]) => batches.reduce((sum, { createdAt }) => sum + createdAt.length, 0);

const shuffle = (brokers: readonly Broker[], random: () => number): Broker[] =>
  brokers
    .map((broker) => ({ broker, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ broker }) => broker);

const recover = ({ queue, producer }: Simulation) => {
  producer.stop();
  queue.runUntil(queue.now + RECOVERY);
};

/** Kills one broker after the other while the producer sends, each when the cluster has got over the last. */
const inject = (simulation: Simulation, fault: Fault) => {
  const { queue, random, cluster, controller, producer } = simulation;
  const victims = shuffle(cluster.brokers, random).slice(0, { two: 2, three: 3, last: 4 }[fault]);
  for (const broker of victims) {
    producer.start();
    queue.runUntil(queue.now + SENDING * (1 + random()));
    controller.kill(broker);
    recover(simulation);
  }
  for (const broker of { two: [], three: victims, last: victims.slice(0, 3).reverse() }[fault]) {
    controller.restart(broker);
    recover(simulation);
  }
  producer.start();
  queue.runUntil(queue.now + SENDING);
  recover(simulation);
};

const countLosses = ({ cluster, producer }: Simulation): Losses => {
  const copies = new Map<Batch, number>();
  for (const { leading } of cluster.partitions) {
    for (const batch of leading?.log ?? []) copies.set(batch, (copies.get(batch) ?? 0) + 1);
  }
  let twice = 0;
  for (const [batch, count] of copies) twice += (count - 1) * batch.createdAt.length;
  return {
    acknowledged: countRecords(producer.acknowledged),
    lost: countRecords(producer.acknowledged.filter((batch) => !copies.has(batch))),
    twice,
    failed: countRecords(producer.failed),
  };
};

/**
 * Sends to 12 partitions of 4 replicas while brokers are killed, and compares what was acknowledged with the logs:
 * the sum of five trials, in which other brokers die at other moments.
 */
export const lossesOf = (fault: Fault, delivery: Delivery, costs: Costs, seed: number): Losses => {
  const { acks, retries, minInsync } = delivery;
  const settings = {
    topic: { partitions: 12, replicas: 4, minInsync },
    producer: { acks, retries },
    isUncleanAllowed: delivery.isUncleanAllowed,
  };
  const sum = { acknowledged: 0, lost: 0, twice: 0, failed: 0 };
  for (let trial = 0; trial < TRIALS; trial++) {
    const simulation = toSimulation(settings, costs, seed * TRIALS + trial);
    inject(simulation, fault);
    const losses = countLosses(simulation);
    sum.acknowledged += losses.acknowledged;
    sum.lost += losses.lost;
    sum.twice += losses.twice;
    sum.failed += losses.failed;
  }
  return sum;
};
