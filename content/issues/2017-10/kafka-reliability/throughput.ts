import type { Topic } from './cluster.ts';
import type { Costs } from './costs.ts';
import { toSimulation } from './simulation.ts';

const WARM_UP = 50_000;
const LENGTH = 200_000;

/** Acknowledged records a second; with `acks=0`, records handed to the network. */
export const throughputOf = (topic: Topic, acks: number, costs: Costs, seed: number): number => {
  const settings = { topic, producer: { acks, retries: 0 }, isUncleanAllowed: true };
  const { queue, producer } = toSimulation(settings, costs, seed);
  let records = 0;
  producer.onAcknowledge = (batch) => {
    if (queue.now >= WARM_UP) records += batch.createdAt.length;
  };
  producer.start();
  queue.runUntil(WARM_UP + LENGTH);
  return (records * 1_000_000) / LENGTH;
};
