/** Gives a number from 0 up to 1 at each call. */
export type Random = () => number;

/** A repeatable sequence of numbers from 0 to 1 (the generator mulberry32). */
export function numbers(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `count` - 1. */
export const below = (count: number, random: Random): number => Math.floor(random() * count);

/** One of the things; `undefined` when there is none. */
export const pick = <T>(things: readonly T[], random: Random): T | undefined => things[below(things.length, random)];

/** All things in an order that chance gives (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = below(last + 1, random);
    const moved = mixed[last] as T;
    mixed[last] = mixed[other] as T;
    mixed[other] = moved;
  }
  return mixed;
}
