import type { Costs } from './costs.ts';
import type { EventQueue } from './event-queue.ts';
import { Partition } from './partition.ts';
import { jitterOf } from './random.ts';

export interface Topic {
  readonly partitions: number;
  readonly replicas: number;
  readonly minInsync: number;
}

export interface Broker {
  readonly id: number;
  isAlive: boolean;
  /** Grows when it dies, so that what a former life had begun is forgotten. */
  life: number;
  readonly pauseStart: number;
}

/** As in the article's test bed. */
const BROKERS = 4;

/** Leaders go round; each round of followers starts one broker further, as Kafka's own assignment does. */
const assign = (partition: number, replicas: number): number[] => {
  const leader = partition % BROKERS;
  const shift = Math.floor(partition / BROKERS);
  const followers = Array.from(
    { length: replicas - 1 },
    (_, j) => (leader + 1 + ((shift + j) % (BROKERS - 1))) % BROKERS,
  );
  return [leader, ...followers];
};

/** Brokers and partitions, and how long work takes on them. */
export class Cluster {
  readonly queue: EventQueue;
  readonly costs: Costs;
  readonly brokers: readonly Broker[];
  readonly partitions: readonly Partition[];
  readonly #random: () => number;

  constructor(queue: EventQueue, random: () => number, costs: Costs, topic: Topic) {
    this.queue = queue;
    this.costs = costs;
    this.#random = random;
    this.brokers = Array.from({ length: BROKERS }, (_, id) => ({
      id,
      isAlive: true,
      life: 0,
      pauseStart: random() * costs.pauseEvery,
    }));
    this.partitions = Array.from(
      { length: topic.partitions },
      (_, index) => new Partition(index, assign(index, topic.replicas), topic.minInsync),
    );
  }

  isAlive(broker: number): boolean {
    return this.brokers[broker]?.isAlive === true;
  }

  /** Does `action` after `time` of the broker's work, unless it dies before. */
  work(broker: Broker, time: number, action: () => void): void {
    const { life } = broker;
    this.queue.schedule(this.#pauseLeft(broker) + time, () => {
      if (broker.isAlive && broker.life === life) action();
    });
  }

  /** How long a message takes from one machine to another this time. */
  drawOneWay(): number {
    return this.costs.oneWay * jitterOf(this.#random);
  }

  #pauseLeft({ pauseStart }: Broker): number {
    const { pause, pauseEvery } = this.costs;
    if (pause === 0 || this.queue.now < pauseStart) return 0;
    const since = (this.queue.now - pauseStart) % pauseEvery;
    return since < pause ? pause - since : 0;
  }
}
