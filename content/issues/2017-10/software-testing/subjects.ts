import type { Probe } from './probe.ts';

/** A function under test: so many whole numbers from 0 up to `end` go in. */
export interface Subject {
  inputs: number;
  end: number;
  decisions: number;
  /** Branches that some input takes, counted by hand; the unit test holds an input for each. */
  reachable: number;
  run: (input: readonly number[], probe: Probe) => string;
}

const at = (input: readonly number[], index: number): number => input[index] ?? 0;

/** What three lengths make. Equal sides are rare among random numbers. */
const triangle: Subject = {
  inputs: 3,
  end: 1000,
  decisions: 7,
  reachable: 14,
  run: (input, probe) => {
    const [a, b, c] = [at(input, 0), at(input, 1), at(input, 2)];
    if (!probe.less(0, c, a + b)) return 'none';
    if (!probe.less(1, a, b + c)) return 'none';
    if (!probe.less(2, b, a + c)) return 'none';
    if (probe.equal(3, a, b)) return probe.equal(4, b, c) ? 'equilateral' : 'isosceles';
    if (probe.equal(5, b, c)) return 'isosceles';
    return probe.equal(6, a, c) ? 'isosceles' : 'scalene';
  },
};

/** Reads a packet: magic, version, kind, length, four bytes of payload, checksum. Each gate opens on the next. */
const packet: Subject = {
  inputs: 9,
  end: 256,
  decisions: 7,
  reachable: 14,
  run: (input, probe) => {
    if (!probe.equal(0, at(input, 0), 0x47)) return 'no packet';
    if (!probe.equal(1, at(input, 1), 2)) return 'unknown version';
    if (probe.equal(2, at(input, 2), 9)) return 'close';
    if (!probe.equal(3, at(input, 2), 1)) return 'unknown kind';
    if (!probe.equal(4, at(input, 3), 4)) return 'wrong length';
    const sum = (at(input, 4) + at(input, 5) + at(input, 6) + at(input, 7)) % 256;
    if (!probe.equal(5, sum, at(input, 8))) return 'wrong checksum';
    return probe.less(6, at(input, 4), 128) ? 'text' : 'binary';
  },
};

/** Grades a score. No range is narrow: random numbers hit them all. */
const grade: Subject = {
  inputs: 1,
  end: 101,
  decisions: 4,
  reachable: 8,
  run: (input, probe) => {
    const score = at(input, 0);
    if (probe.less(0, score, 60)) return 'D';
    if (probe.less(1, score, 75)) return 'C';
    if (probe.less(2, score, 85)) return 'B';
    return probe.less(3, score, 95) ? 'A' : 'A+';
  },
};

/** Compares a hash of four bytes: a distance is there, but it says nothing of the way. */
const seal: Subject = {
  inputs: 4,
  end: 256,
  decisions: 2,
  reachable: 4,
  run: (input, probe) => {
    let hash = 0x811c9dc5;
    for (let i = 0; i < 4; i++) hash = Math.imul(hash ^ at(input, i), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    if (!probe.equal(0, (hash ^ (hash >>> 12)) & 0xfffff, 0x5ea1d)) return 'forged';
    return probe.less(1, at(input, 0), 128) ? 'guest' : 'host';
  },
};

export const subjects = { triangle, packet, grade, seal };
