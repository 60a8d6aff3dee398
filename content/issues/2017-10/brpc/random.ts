/** Numbers in [0, 1), the same on every machine for one seed (mulberry32). */
export const randomBy = (seed: number): (() => number) => {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/**
 * Exponential with mean 1, by von Neumann's method: it only compares, and takes no logarithm, which engines round
 * differently. A falling run of odd length is kept; one of even length adds 1 and is tried again.
 */
export const exponentialOf = (random: () => number): number => {
  for (let whole = 0; ; whole++) {
    const first = random();
    let length = 1;
    for (let last = first, next = random(); next < last; next = random()) {
      last = next;
      length++;
    }
    if (length % 2 === 1) return whole + first;
  }
};
