import { describe, expect, test } from 'vitest';
import { backUp, type Database, databasesBy, type Limits } from '../content/issues/2017-10/mysql-docker/backups.ts';
import { type Rates, ratesOf } from '../content/issues/2017-10/mysql-docker/rates.ts';

const rates: Rates = { stream: 60, host: 120, room: 2400 };

/** The second implementation of sharing: everybody is given a little more, in turn, until something is full. */
const shareAgain = (hosts: readonly number[], { stream, host, room }: Rates): number[] => {
  const drop = 0.05;
  const given = hosts.map(() => 0);
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0);
  for (let isFull = false; !isFull; ) {
    isFull = true;
    for (const [nth, at] of hosts.entries()) {
      const ofHost = sumOf(given.filter((_, other) => hosts[other] === at));
      const own = given[nth] ?? 0;
      if (own + drop > stream || ofHost + drop > host || sumOf(given) + drop > room) continue;
      given[nth] = own + drop;
      isFull = false;
    }
  }
  return given;
};

/** The second implementation of the night: second by second, whoever has nothing left has ended. */
const nightAgain = (databases: readonly Database[], limits: Limits): number => {
  const waiting = databases.map((it) => ({ ...it, left: it.megabytes }));
  let running: typeof waiting = [];
  for (let second = 0; ; second++) {
    if (!limits.inWaves || running.length === 0) {
      for (const next of [...waiting]) {
        const isFull = running.length >= limits.room;
        if (isFull || running.filter(({ host }) => host === next.host).length >= limits.host) continue;
        running.push(next);
        waiting.splice(waiting.indexOf(next), 1);
      }
    }
    if (running.length === 0) return second / 3600;
    const speeds = ratesOf(
      running.map(({ host }) => host),
      rates,
    );
    for (const [nth, it] of running.entries()) it.left -= speeds[nth] ?? 0;
    running = running.filter(({ left }) => left > 0);
  }
};

describe('backups', () => {
  test.each<[string, number[], Rates]>([
    ['the room is full', [1, 1, 2, 3], { stream: 60, host: 120, room: 100 }],
    ['one machine is full, and others take what it leaves', [1, 1, 1, 2, 3], { stream: 60, host: 90, room: 150 }],
    ['nothing is full', [1, 2, 3], rates],
  ])('share as drop by drop when %s', (_, hosts, given) => {
    const again = shareAgain(hosts, given);
    ratesOf(hosts, given).forEach((it, nth) => {
      expect(Math.abs(it - (again[nth] ?? 0))).toBeLessThan(0.2);
    });
  });

  test.each<Limits>([
    { room: 50, host: 1, inWaves: false },
    { room: 50, host: 1, inWaves: true },
    { room: 9999, host: 9999, inWaves: false },
  ])('end when a second implementation says, with %o', (limits) => {
    const databases = databasesBy(2).slice(0, 300);
    const { hours } = backUp(databases, limits, rates);
    expect(hours / nightAgain(databases, limits)).toBeCloseTo(1, 1);
  });

  test('take no less time than the servers, a machine or one backup at a time would', () => {
    const databases = databasesBy(1);
    const total = databases.reduce((sum, { megabytes }) => sum + megabytes, 0);
    for (const room of [1, 10, 50, 9999]) {
      const { hours } = backUp(databases, { room, host: 1, inWaves: false }, rates);
      expect(hours).toBeGreaterThanOrEqual(total / rates.room / 3600);
      expect(hours).toBeGreaterThanOrEqual(total / (room * rates.stream) / 3600);
    }
    expect(backUp(databases, { room: 1, host: 1, inWaves: false }, rates).hours).toBeCloseTo(
      total / rates.stream / 3600,
      6,
    );
  });

  test('never put more on a machine than its limit', () => {
    for (const host of [1, 3])
      expect(backUp(databasesBy(1), { room: 100, host, inWaves: false }, rates).together).toBe(host);
  });
});
