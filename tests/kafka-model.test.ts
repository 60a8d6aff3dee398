import { describe, expect, test } from 'vitest';
import { costs } from '../content/issues/2017-10/kafka-reliability/costs.ts';
import { type Delivery, lossesOf } from '../content/issues/2017-10/kafka-reliability/durability.ts';
import { latenciesOf } from '../content/issues/2017-10/kafka-reliability/latency.ts';
import { type Simulation, toSimulation } from '../content/issues/2017-10/kafka-reliability/simulation.ts';
import { throughputOf } from '../content/issues/2017-10/kafka-reliability/throughput.ts';

const start = (acks: number, replicas: number, minInsync: number, seed: number, retries = 0): Simulation => {
  const topic = { partitions: 12, replicas, minInsync };
  const simulation = toSimulation({ topic, producer: { acks, retries }, isUncleanAllowed: true }, costs, seed);
  simulation.producer.start();
  return simulation;
};

/** Each millisecond of simulated time. */
const steps = (simulation: Simulation, count: number, check: () => void) => {
  for (let step = 0; step < count; step++) {
    simulation.queue.runUntil(simulation.queue.now + 1000);
    check();
  }
};

const oneDies = (acks: number, seed: number) => {
  const simulation = start(acks, 4, acks === -1 ? 2 : 1, seed);
  const { queue, cluster, controller, producer } = simulation;
  queue.runUntil(10_000 + seed * 137);
  const [broker] = cluster.brokers;
  if (broker !== undefined) controller.kill(broker);
  producer.stop();
  queue.runUntil(queue.now + 10_000_000);
  const stored = new Set(cluster.partitions.flatMap(({ leading }) => leading?.log ?? []));
  return producer.acknowledged.filter((batch) => !stored.has(batch)).length;
};

const median = (topic: { partitions: number; replicas: number }, acks: number) =>
  [1, 2, 3].map((seed) => throughputOf({ ...topic, minInsync: 1 }, acks, costs, seed)).sort((a, b) => a - b)[1] ?? 0;

describe('the simulated replication log', () => {
  test('gives equal bits for equal seeds, and others for others', () => {
    const topic = { partitions: 12, replicas: 2, minInsync: 1 };
    expect(latenciesOf('producer', topic, costs, 7)).toEqual(latenciesOf('producer', topic, costs, 7));
    expect(latenciesOf('producer', topic, costs, 7)).not.toEqual(latenciesOf('producer', topic, costs, 8));
  });

  test('never stores what was not handed over, and acknowledges with acks=-1 only what is committed', () => {
    const simulation = start(-1, 4, 2, 3);
    steps(simulation, 30, () => {
      const { cluster, producer } = simulation;
      const committed = new Set(
        cluster.partitions.flatMap(({ leading }) => leading?.log.slice(0, leading.highWatermark) ?? []),
      );
      expect(producer.acknowledged.every((batch) => committed.has(batch))).toBe(true);
      const stored = cluster.partitions.flatMap(({ leading }) => leading?.log ?? []);
      const waiting = stored.filter(({ isAcknowledged }) => !isAcknowledged).flatMap(({ createdAt }) => createdAt);
      expect(waiting.length).toBeLessThanOrEqual(costs.callers);
    });
    expect(simulation.producer.acknowledged.length).toBeGreaterThan(50);
  });

  test('keeps the high watermark at or below the end of every log in the ISR, and followers behind their leader', () => {
    const simulation = start(1, 4, 1, 5);
    steps(simulation, 30, () => {
      for (const partition of simulation.cluster.partitions) {
        const ends = partition.isr.map((broker) => partition.replicaOn(broker).log.length);
        expect(partition.leading?.highWatermark).toBeLessThanOrEqual(Math.min(...ends));
        expect(Math.max(...ends)).toBe(partition.leading?.log.length);
      }
    });
  });

  test('repeats the rows that its costs were fitted on, to one percent', () => {
    const fitted = [
      { is: median({ partitions: 12, replicas: 1 }, 0), published: 45353.8 },
      { is: median({ partitions: 12, replicas: 1 }, 1), published: 33950.3 },
      { is: median({ partitions: 1, replicas: 1 }, 0), published: 76696 },
      { is: median({ partitions: 1, replicas: 1 }, 1), published: 19489 },
    ];
    for (const { is, published } of fitted) expect(Math.abs(is / published - 1)).toBeLessThan(0.01);
  });

  test('is faster the less a producer waits for', () => {
    for (const partitions of [1, 12]) {
      const [none, leader, all] = [0, 1, -1].map((acks) => median({ partitions, replicas: 2 }, acks));
      expect(none).toBeGreaterThan(leader ?? 0);
      expect(leader).toBeGreaterThan(all ?? 0);
    }
  });

  test('makes no difference between acks 1 and -1 where the leader is the whole ISR', () => {
    expect(median({ partitions: 12, replicas: 1 }, -1)).toBe(median({ partitions: 12, replicas: 1 }, 1));
  });

  test('stands still while a broker pauses, and then only', () => {
    const topic = { partitions: 12, replicas: 4, minInsync: 2 };
    const paused = latenciesOf('producer', topic, { ...costs, pause: 40_000, pauseEvery: 1_000_000 }, 1);
    expect(latenciesOf('producer', topic, costs, 1).max).toBeLessThan(5);
    expect(paused.max).toBeGreaterThan(39);
    expect(paused.p99).toBeLessThan(5);
  });
});

describe('brokers killed while a producer sends', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);

  test('lose nothing that acks=-1 has acknowledged when one dies', () => {
    expect(seeds.map((seed) => oneDies(-1, seed)).every((lost) => lost === 0)).toBe(true);
  });

  test('lose something that acks=1 has acknowledged, now and then', () => {
    expect(seeds.map((seed) => oneDies(1, seed)).some((lost) => lost > 0)).toBe(true);
  });

  const losses = (fault: 'two' | 'three' | 'last', delivery: Partial<Delivery>) =>
    lossesOf(fault, { acks: -1, minInsync: 2, retries: 0, isUncleanAllowed: true, ...delivery }, costs, 1);

  test('leave second copies only where a producer tries again', () => {
    for (const fault of ['two', 'three', 'last'] as const) {
      expect(losses(fault, {}).twice).toBe(0);
      expect(losses(fault, { retries: 100000000 })).toMatchObject({ lost: 0, failed: 0 });
      expect(losses(fault, { retries: 100000000 }).twice).toBeGreaterThan(0);
    }
  });

  test('take along what the last of the ISR alone had, unless two are asked for', () => {
    expect(losses('last', { minInsync: 1 }).lost).toBeGreaterThan(100);
    expect(losses('last', { minInsync: 2 }).lost).toBe(0);
  });

  test('stop writing below the threshold, and go on when enough are back', () => {
    const refused = losses('three', { minInsync: 2 });
    expect(refused.failed).toBeGreaterThan(losses('three', { minInsync: 1 }).failed);
    expect(losses('three', { minInsync: 2, retries: 100000000 }).failed).toBe(0);
  });

  test('leave a partition without a leader where nobody of the ISR comes back and no other may lead', () => {
    const { lost, acknowledged } = losses('last', { isUncleanAllowed: false });
    expect(lost).toBe(acknowledged);
  });
});
