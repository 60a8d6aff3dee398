import { noiseOf, randomBy } from './random.ts';

/** One point every half hour. */
export const DAY = 48;

/** Detectors may learn from the first fortnight, which has no anomaly; they are judged on the second. */
export const HISTORY = 14 * DAY;
export const LENGTH = 28 * DAY;

const LEVEL = 100;
const SWING = 40;
/** Standard deviation of the noise: a twentieth of the daily swing. Anomalies are measured by it. */
const NOISE = 2;

export type Kind = 'peak' | 'valley' | 'shift' | 'drift' | 'phase' | 'flat' | 'variance';

/** A labelled anomaly: its first point, and the point after its last. */
export interface Anomaly {
  readonly start: number;
  readonly end: number;
}

export interface Series {
  readonly values: readonly number[];
  readonly anomalies: readonly Anomaly[];
}

/** How long each kind lasts, in points. */
const LASTS: Readonly<Record<Kind, number>> = {
  peak: 2,
  valley: 2,
  shift: DAY,
  drift: 3 * DAY,
  phase: DAY,
  flat: DAY,
  variance: DAY / 2,
};

/** Three in a fortnight, far enough apart for the longest. */
const FIRST_DAYS = [15, 19, 24];

/** The daily rhythm, from 0 at midnight to 1 at noon and back; a polynomial, equal on every machine. */
const rhythmAt = (index: number): number => {
  const time = (((index % DAY) + DAY) % DAY) / DAY;
  return 16 * time * time * (1 - time) * (1 - time);
};

/** Spikes come where their kind says, at noon or at midnight; all others at any time of the day. */
const startOn = (day: number, kind: Kind, random: () => number): number => {
  const within = Math.floor(random() * 4) - 2;
  if (kind === 'peak') return day * DAY + DAY / 2 + within;
  if (kind === 'valley') return day * DAY + within;
  return day * DAY + Math.floor(random() * DAY);
};

/** What stands at `index` while an anomaly of this kind, begun at `start`, goes on. */
const disturbed = (kind: Kind, start: number, index: number, swing: number, noise: number): number => {
  const usual = LEVEL + swing * rhythmAt(index);
  const since = index - start;
  if (kind === 'peak') return usual + 8 * NOISE + noise;
  if (kind === 'valley') return usual + 12 * NOISE + noise;
  if (kind === 'shift') return usual + 6 * NOISE + noise;
  if (kind === 'drift') return usual + (8 * NOISE * since) / LASTS.drift + noise;
  if (kind === 'phase') return LEVEL + swing * rhythmAt(index - DAY / 8) + noise;
  if (kind === 'flat') return LEVEL + swing / 2 + noise;
  return usual + 4 * noise;
};

/**
 * Four weeks of a metric with a daily rhythm whose height differs by some percent from day to day, noise, and three
 * anomalies of one kind in the last two weeks: at noon 8 σ above the peak (`peak`), at midnight 12 σ and yet below the peak
 * of the day (`valley`), a day 6 σ higher (`shift`), three days that rise to 8 σ (`drift`), a day three hours late (`phase`), a day
 * without rhythm (`flat`), half a day of fourfold noise (`variance`). The same seed gives the same series everywhere.
 */
export const seriesOf = (kind: Kind, seed: number): Series => {
  const random = randomBy(seed);
  const anomalies = FIRST_DAYS.map((day) => {
    const start = startOn(day, kind, random);
    return { start, end: start + LASTS[kind] };
  });
  let swing = SWING;
  const values = Array.from({ length: LENGTH }, (_, index) => {
    if (index % DAY === 0) swing = SWING * (0.92 + 0.16 * random());
    const noise = NOISE * noiseOf(random);
    const under = anomalies.find(({ start, end }) => index >= start && index < end);
    return under === undefined
      ? LEVEL + swing * rhythmAt(index) + noise
      : disturbed(kind, under.start, index, swing, noise);
  });
  return { values, anomalies };
};
