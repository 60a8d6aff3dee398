import { Backend, type Behaviour, type Call } from './backend.ts';
import type { Balancer } from './balancers.ts';
import { EventQueue } from './event-queue.ts';
import { quantileOf } from './quantile.ts';
import { exponentialOf, randomBy } from './random.ts';

/** Times are in microseconds. */
export const cluster = { backends: 10, workers: 4, service: 2000, load: 0.5, timeout: 100_000, keys: 20_000 };

/** What is the matter with the first back end: times slower, or an error at once. */
export type Trouble = { readonly slower: number } | { readonly fails: true };

const warmUp = 1_000_000;
const end = 6_000_000;

const behaviourOf = (trouble: Trouble, random: () => number): Behaviour =>
  'fails' in trouble
    ? { fails: true, serviceTime: () => cluster.service / 20 }
    : { fails: false, serviceTime: () => cluster.service * trouble.slower * (0.5 + 0.5 * exponentialOf(random)) };

/** Counts what clients see. */
class Outcome {
  readonly #latencies: number[] = [];
  readonly #lastBackend = new Map<number, number>();
  #calls = 0;
  #toFirst = 0;
  #failed = 0;
  #seen = 0;
  #same = 0;

  sent(key: number, backend: number): void {
    this.#calls++;
    if (backend === 0) this.#toFirst++;
    const last = this.#lastBackend.get(key);
    if (last !== undefined) this.#seen++;
    if (last === backend) this.#same++;
    this.#lastBackend.set(key, backend);
  }

  ended(latency: number, isFailure: boolean): void {
    if (isFailure) this.#failed++;
    this.#latencies.push(latency / 1000);
  }

  /** A time in milliseconds, and percentages. */
  values() {
    return {
      p99: quantileOf(Float64Array.from(this.#latencies), 0.99),
      failed: (100 * this.#failed) / this.#latencies.length,
      toFirst: (100 * this.#toFirst) / this.#calls,
      same: (100 * this.#same) / this.#seen,
    };
  }
}

/** Calls come at random; keys are skewed, some being asked for far more often than others. */
export function outcomeOf(
  makeBalancer: (backends: number, random: () => number) => Balancer,
  trouble: Trouble,
  errorsCountAs: number | undefined,
  seed: number,
) {
  const clock = new EventQueue();
  const random = randomBy(seed);
  const balancer = makeBalancer(cluster.backends, randomBy(seed + 1000));
  const outcome = new Outcome();
  const finish = (backend: number, call: Call, isFailure: boolean) => {
    if (call.isOver) return;
    call.isOver = true;
    const latency = clock.now - call.sent;
    const believed = isFailure ? (errorsCountAs ?? latency) : latency;
    balancer.hear?.(backend, call.sent, believed, clock.now);
    if (call.sent >= warmUp) outcome.ended(latency, isFailure);
  };
  const backends = Array.from({ length: cluster.backends }, (_, backend) => {
    const behaviour = behaviourOf(backend === 0 ? trouble : { slower: 1 }, random);
    return new Backend(clock, cluster.workers, behaviour, (call, isError) => finish(backend, call, isError));
  });
  const gap = cluster.service / (cluster.backends * cluster.workers * cluster.load);
  const send = () => {
    const key = Math.floor(cluster.keys * random() * random());
    const call: Call = { key, sent: clock.now, isOver: false };
    const backend = balancer.pick(key, clock.now);
    if (clock.now >= warmUp) outcome.sent(key, backend);
    backends[backend]?.accept(call);
    clock.schedule(cluster.timeout, () => finish(backend, call, true));
    clock.schedule(gap * exponentialOf(random), send);
  };
  clock.schedule(0, send);
  clock.runUntil(end);
  return outcome.values();
}
