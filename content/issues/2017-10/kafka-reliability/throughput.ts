import type { Topic } from './cluster.ts';
import type { Costs } from './costs.ts';
import { toSimulation } from './simulation.ts';

const WARM_UP = 20_000;
const LENGTH = 200_000;

/** Acknowledged records a second, between the first and the last acknowledgement; with `acks=0`, handed to the network. */
export const throughputOf = (topic: Topic, acks: number, costs: Costs, seed: number): number => {
  const settings = { topic, producer: { acks, retries: 0 }, isUncleanAllowed: true };
  const { queue, producer } = toSimulation(settings, costs, seed);
  let [first, last, records] = [-1, 0, 0];
  producer.onAcknowledge = ({ createdAt }) => {
    if (queue.now < WARM_UP) return;
    if (first < 0) first = queue.now;
    else if (queue.now > first) {
      records += createdAt.length;
      last = queue.now;
    }
  };
  producer.start();
  queue.runUntil(WARM_UP + LENGTH);
  return (records * 1_000_000) / (last - first);
};
