/** Picks a back end, by number, for each call, and hears how the call ended. Times are in microseconds. */
export interface Balancer {
  pick(key: number, now: number): number;
  /** `latency` of an error is what the balancer is to believe. */
  hear?(backend: number, sent: number, latency: number, now: number): void;
}

export class RoundRobin implements Balancer {
  readonly #backends: number;
  #next = 0;

  constructor(backends: number) {
    this.#backends = backends;
  }

  pick(): number {
    const picked = this.#next;
    this.#next = (this.#next + 1) % this.#backends;
    return picked;
  }
}

export class RandomChoice implements Balancer {
  readonly #backends: number;
  readonly #random: () => number;

  constructor(backends: number, random: () => number) {
    this.#backends = backends;
    this.#random = random;
  }

  pick(): number {
    return Math.floor(this.#random() * this.#backends);
  }
}

/** Spreads whole numbers over 32 bits (the finaliser of MurmurHash3). */
const hashOf = (value: number): number => {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const pointsEach = 100;

/** A ring with a hundred points for each back end; a key belongs to the next point clockwise. */
export class ConsistentHashing implements Balancer {
  readonly #ring: { readonly at: number; readonly backend: number }[] = [];

  constructor(backends: number) {
    for (let backend = 0; backend < backends; backend++)
      for (let point = 0; point < pointsEach; point++)
        this.#ring.push({ at: hashOf(0x10000000 + backend * pointsEach + point), backend });
    this.#ring.sort((a, b) => a.at - b.at);
  }

  pick(key: number): number {
    const at = hashOf(key);
    let low = 0;
    let high = this.#ring.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ring[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return (this.#ring[low] ?? this.#ring[0])?.backend ?? 0;
  }
}
