import { EventQueue } from './event-queue.ts';
import { quantileOf } from './quantile.ts';
import { exponentialOf, randomBy } from './random.ts';
import { type Request, type Scheduler, ThreadServer } from './thread-server.ts';

/** What the slow requests do: wait by the framework's means, wait inside a system call, or compute. */
export type Slowness = 'waits' | 'blocks' | 'computes';

/** In microseconds. */
export const work = { light: 100, slow: 50_000, cores: 8, queueLimit: 2000, load: 0.5 };

const warmUp = 500_000;
const end = 4_500_000;

/** A light request only computes; a slow one waits or computes 500 times as long. */
const requestAt = (arrived: number, slowness: Slowness | undefined): Request => {
  if (slowness === undefined) return { arrived, isLight: true, cpu: work.light, wait: 0, afterwards: 0 };
  if (slowness === 'computes') return { arrived, isLight: false, cpu: work.slow, wait: 0, afterwards: 0 };
  return { arrived, isLight: false, cpu: work.light / 2, wait: work.slow, afterwards: work.light / 2 };
};

/** Serves requests that come at random, and says how long the light ones took: milliseconds, and a percentage. */
export function tailOf(scheduler: Scheduler, slowness: Slowness, slowShare: number, seed: number) {
  const clock = new EventQueue();
  const random = randomBy(seed);
  const latencies: number[] = [];
  const yieldsWhileWaiting = scheduler.yieldsWhileWaiting && slowness !== 'blocks';
  const server = new ThreadServer(clock, { ...scheduler, yieldsWhileWaiting }, ({ arrived, isLight }) => {
    if (isLight && arrived >= warmUp) latencies.push((clock.now - arrived) / 1000);
  });
  let arrivals = 0;
  const gap = work.light / (work.cores * work.load);
  const arrive = () => {
    arrivals++;
    server.accept(requestAt(clock.now, random() < slowShare ? slowness : undefined));
    clock.schedule(gap * exponentialOf(random), arrive);
  };
  clock.schedule(0, arrive);
  clock.runUntil(end);
  const sorted = Float64Array.from(latencies);
  return {
    p99: quantileOf(sorted, 0.99),
    p999: quantileOf(sorted, 0.999),
    rejected: (100 * server.rejected) / arrivals,
  };
}
