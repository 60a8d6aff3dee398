import type { Balancer } from './balancers.ts';

const windowSize = 128;
/** No back end is forgotten: its weight is at least this share of the mean. */
const leastShare = 0.02;
/** Calls under way that take this much longer than the mean lower the weight. */
const patience = 1.5;

/** The last calls to one back end, and those under way. */
class Node {
  readonly #latencies: number[] = [];
  readonly #ends: number[] = [];
  #sum = 0;
  #underWay = 0;
  #sentSum = 0;

  send(now: number): void {
    this.#underWay++;
    this.#sentSum += now;
  }

  hear(sent: number, latency: number, now: number): void {
    this.#underWay--;
    this.#sentSum -= sent;
    this.#latencies.push(latency);
    this.#ends.push(now);
    this.#sum += latency;
    if (this.#latencies.length > windowSize) {
      this.#sum -= this.#latencies.shift() ?? 0;
      this.#ends.shift();
    }
  }

  /** Throughput by the square of latency, less where calls under way are late; nothing before there are calls to judge by. */
  weight(now: number): number | undefined {
    const calls = this.#latencies.length;
    const first = this.#ends[0];
    const last = this.#ends.at(-1);
    if (calls < 2 || first === undefined || last === undefined || last === first) return undefined;
    const mean = this.#sum / calls;
    const base = (calls - 1) / (last - first) / (mean * mean);
    const waited = this.#underWay === 0 ? 0 : now - this.#sentSum / this.#underWay;
    return waited > patience * mean ? (base * mean) / waited : base;
  }
}

/** Locality-aware balancing after the documents of brpc: weights are throughput by latency squared, checked by what is under way. */
export class LocalityAware implements Balancer {
  readonly #nodes: readonly Node[];
  readonly #random: () => number;

  constructor(backends: number, random: () => number) {
    this.#nodes = Array.from({ length: backends }, () => new Node());
    this.#random = random;
  }

  pick(_key: number, now: number): number {
    const known = this.#nodes.map((node) => node.weight(now));
    const heard = known.filter((weight) => weight !== undefined);
    const mean = heard.length === 0 ? 1 : heard.reduce((sum, weight) => sum + weight, 0) / heard.length;
    const weights = known.map((weight) => Math.max(weight ?? mean, leastShare * mean));
    let left = this.#random() * weights.reduce((sum, weight) => sum + weight, 0);
    let picked = 0;
    for (const [backend, weight] of weights.entries()) {
      picked = backend;
      left -= weight;
      if (left < 0) break;
    }
    this.#nodes[picked]?.send(now);
    return picked;
  }

  hear(backend: number, sent: number, latency: number, now: number): void {
    this.#nodes[backend]?.hear(sent, latency, now);
  }
}
