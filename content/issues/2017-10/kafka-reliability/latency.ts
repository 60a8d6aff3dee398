import type { Topic } from './cluster.ts';
import { Consumer } from './consumer.ts';
import type { Costs } from './costs.ts';
import { toSimulation } from './simulation.ts';

/** Milliseconds. */
export interface Latencies {
  readonly average: number;
  readonly min: number;
  readonly max: number;
  readonly p99: number;
  readonly p9999: number;
}

const WARM_UP = 50_000;
const LENGTH = 2_000_000;

/** The value that a share of all of them does not exceed. */
const quantileOf = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const summarize = (latencies: readonly number[]): Latencies => {
  const sorted = [...latencies].sort((a, b) => a - b);
  return {
    average: latencies.reduce((sum, one) => sum + one, 0) / latencies.length,
    min: quantileOf(sorted, 0),
    max: quantileOf(sorted, 1),
    p99: quantileOf(sorted, 0.99),
    p9999: quantileOf(sorted, 0.9999),
  };
};

/** From the hand-over of a record to its acknowledgement (`producer`), or to its arrival at a consumer. */
export const latenciesOf = (side: 'producer' | 'consumer', topic: Topic, costs: Costs, seed: number): Latencies => {
  const settings = { topic, producer: { acks: -1, retries: 0 }, isUncleanAllowed: true };
  const { queue, cluster, producer } = toSimulation(settings, costs, seed);
  const consumer = new Consumer(cluster);
  const latencies: number[] = [];
  const note = (createdAt: number) => {
    if (createdAt >= WARM_UP) latencies.push((queue.now - createdAt) / 1000);
  };
  if (side === 'consumer') consumer.onRecord = note;
  else producer.onAcknowledge = ({ createdAt }) => createdAt.forEach(note);
  producer.start();
  queue.runUntil(WARM_UP + LENGTH);
  return summarize(latencies);
};
