import { Cluster, type Topic } from './cluster.ts';
import { Controller } from './controller.ts';
import type { Costs } from './costs.ts';
import { EventQueue } from './event-queue.ts';
import { Producer, type ProducerSettings } from './producer.ts';
import { randomBy } from './random.ts';
import { Replication } from './replication.ts';

export interface Settings {
  readonly topic: Topic;
  readonly producer: ProducerSettings;
  /** `unclean.leader.election.enable`, `true` in 0.10. */
  readonly isUncleanAllowed: boolean;
}

export interface Simulation {
  readonly queue: EventQueue;
  readonly random: () => number;
  readonly cluster: Cluster;
  readonly controller: Controller;
  readonly producer: Producer;
}

/** Four brokers, one topic and one producer, ready to start. Equal arguments give equal runs, bit for bit. */
export const toSimulation = (settings: Settings, costs: Costs, seed: number): Simulation => {
  const queue = new EventQueue();
  const random = randomBy(seed);
  const cluster = new Cluster(queue, random, costs, settings.topic);
  const replication = new Replication(cluster);
  const producer = new Producer(cluster, settings.producer, (leader) => replication.wake(leader));
  const controller = new Controller(cluster, replication, settings.isUncleanAllowed, (dead) =>
    producer.disconnect(dead),
  );
  return { queue, random, cluster, controller, producer };
};
