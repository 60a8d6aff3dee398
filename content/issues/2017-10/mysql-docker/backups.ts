import { below, randomBy } from './random.ts';
import { type Rates, ratesOf } from './rates.ts';

/** What waits to be saved. */
export interface Database {
  readonly host: number;
  readonly megabytes: number;
}

export interface Limits {
  /** At most so many backups at once in the room, and on one machine. */
  readonly room: number;
  readonly host: number;
  /** The next ones enter only when all have ended, instead of one for one. */
  readonly inWaves: boolean;
}

/** What was started and has not ended. */
interface Running extends Database {
  left: number;
}

const hostCount = 80;
const perHost = 13;

/** The databases of a room in the order in which they are to be saved. */
export const databasesBy = (seed: number): Database[] => {
  const random = randomBy(seed);
  const databases = Array.from({ length: hostCount * perHost }, (_, nth) => ({
    host: nth % hostCount,
    megabytes: 10_000 * 2 ** below(random, 4),
  }));
  for (let end = databases.length - 1; end > 0; end--) {
    const other = below(random, end + 1);
    const [a, b] = [databases[end], databases[other]];
    if (a !== undefined && b !== undefined) [databases[end], databases[other]] = [b, a];
  }
  return databases;
};

export interface Night {
  /** Until the last backup has ended. */
  hours: number;
  /** How long a backup takes, on average. */
  minutes: number;
  /** How long a machine has a backup running, on average, in hours. */
  disturbed: number;
  /** Most backups at once on one machine. */
  together: number;
}

/** Saves all databases, and says how the night went. */
export const backUp = (databases: readonly Database[], limits: Limits, rates: Rates): Night => {
  const waiting = [...databases];
  let running: Running[] = [];
  let now = 0;
  let backupSeconds = 0;
  let hostSeconds = 0;
  let together = 0;
  while (waiting.length > 0 || running.length > 0) {
    if (!limits.inWaves || running.length === 0) admit(waiting, running, limits);
    const hosts = running.map(({ host }) => host);
    const speeds = ratesOf(hosts, rates);
    const step = Math.min(...running.map(({ left }, nth) => left / (speeds[nth] ?? 0)));
    now += step;
    backupSeconds += step * running.length;
    hostSeconds += step * new Set(hosts).size;
    together = Math.max(together, mostEqual(hosts));
    running.forEach((it, nth) => {
      it.left -= step * (speeds[nth] ?? 0);
    });
    running = running.filter(({ left }) => left >= roundingMb);
  }
  return {
    hours: now / 3600,
    minutes: backupSeconds / databases.length / 60,
    disturbed: hostSeconds / hostCount / 3600,
    together,
  };
};

/** What rounding may leave of a backup. */
const roundingMb = 1e-6;

/** Starts what may be started, in the order of waiting; a backup whose machine is full lets others pass. */
const admit = (waiting: Database[], running: Running[], limits: Limits): void => {
  for (let nth = 0; nth < waiting.length && running.length < limits.room; ) {
    const next = waiting[nth];
    if (next === undefined) return;
    if (running.filter(({ host }) => host === next.host).length >= limits.host) {
      nth++;
      continue;
    }
    waiting.splice(nth, 1);
    running.push({ ...next, left: next.megabytes });
  }
};

/** How often the most frequent of them occurs. */
const mostEqual = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const it of values) counts.set(it, (counts.get(it) ?? 0) + 1);
  return Math.max(...counts.values());
};
