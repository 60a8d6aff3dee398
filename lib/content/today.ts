import type { IsoDay } from '../magazine.ts';
import { dayIn } from '../status.ts';

/** `GALLEY_TODAY` is no day. */
export class BadDay extends Error {}

/**
 * A function that gives the day that it is in a timezone: `GALLEY_TODAY`, an ISO day, stands in for it in tests;
 * `GALLEY_NOW`, the moment at which a build began in milliseconds since 1970, gives all its processes one today; else
 * it is by `now`, of the same unit.
 */
export function todayBy(
  environment: Readonly<Record<string, string | undefined>>,
  now: number,
): (timezone?: string) => IsoDay {
  const { GALLEY_TODAY, GALLEY_NOW } = environment;
  if (!GALLEY_TODAY) return (timezone) => dayIn(timezone, Number(GALLEY_NOW) || now);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(GALLEY_TODAY)) {
    throw new BadDay(`Unexpected GALLEY_TODAY \`${GALLEY_TODAY}\`, expected a day such as \`2017-10-01\``);
  }
  return () => GALLEY_TODAY;
}
