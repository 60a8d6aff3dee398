import { expect, test } from 'vitest';
import { outcomeOf } from '../content/issues/2017-10/brpc/balanced-cluster.ts';
import { ConsistentHashing, RoundRobin } from '../content/issues/2017-10/brpc/balancers.ts';
import { EventQueue } from '../content/issues/2017-10/brpc/event-queue.ts';
import { Fifo } from '../content/issues/2017-10/brpc/fifo.ts';
import { LocalityAware } from '../content/issues/2017-10/brpc/locality-aware.ts';
import { quantileOf } from '../content/issues/2017-10/brpc/quantile.ts';
import { exponentialOf, randomBy } from '../content/issues/2017-10/brpc/random.ts';
import { type Scheduler, ThreadServer } from '../content/issues/2017-10/brpc/thread-server.ts';

const oneCore: Scheduler = {
  threads: 1,
  yieldsWhileWaiting: false,
  switchCost: 0,
  slice: Number.POSITIVE_INFINITY,
  cores: 1,
  queueLimit: Number.POSITIVE_INFINITY,
};

test('gaps between arrivals are exponential: mean 1, and a share of e^-x above x', () => {
  const random = randomBy(7);
  const draws = Array.from({ length: 200_000 }, () => exponentialOf(random));
  expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(1, 1.9);
  for (const x of [0.5, 1, 2, 4])
    expect(draws.filter((draw) => draw > x).length / draws.length).toBeCloseTo(Math.exp(-x), 2);
});

test('one thread on one core waits as long as Pollaczek and Khinchine say of a queue with equal work', () => {
  const clock = new EventQueue();
  const random = randomBy(3);
  const work = 100;
  const load = 0.7;
  let waited = 0;
  let served = 0;
  const server = new ThreadServer(clock, oneCore, ({ arrived }) => {
    waited += clock.now - arrived - work;
    served++;
  });
  const arrive = () => {
    server.accept({ arrived: clock.now, isLight: true, cpu: work, wait: 0, afterwards: 0 });
    clock.schedule((work / load) * exponentialOf(random), arrive);
  };
  clock.schedule(0, arrive);
  clock.runUntil(30_000_000);
  const expected = (load * work) / (2 * (1 - load));
  expect(Math.abs(waited / served / expected - 1)).toBeLessThan(0.05);
});

test('a request that waits holds its thread, unless the scheduler takes it away', () => {
  const endOfLight = (yieldsWhileWaiting: boolean) => {
    const clock = new EventQueue();
    let end = 0;
    const server = new ThreadServer(clock, { ...oneCore, yieldsWhileWaiting }, ({ isLight }) => {
      if (isLight) end = clock.now;
    });
    server.accept({ arrived: 0, isLight: false, cpu: 50, wait: 1000, afterwards: 50 });
    server.accept({ arrived: 0, isLight: true, cpu: 100, wait: 0, afterwards: 0 });
    clock.runUntil(10_000);
    return end;
  };
  expect([endOfLight(false), endOfLight(true)]).toEqual([50 + 1000 + 50 + 100, 50 + 100]);
});

test('a request makes room after its slice, and is charged no switch while nobody else is ready', () => {
  const endsOf = (requests: number) => {
    const clock = new EventQueue();
    const ends: number[] = [];
    const scheduler = { ...oneCore, threads: 2, slice: 50, switchCost: 10 };
    const server = new ThreadServer(clock, scheduler, () => ends.push(clock.now));
    for (let i = 0; i < requests; i++) server.accept({ arrived: 0, isLight: true, cpu: 100, wait: 0, afterwards: 0 });
    clock.runUntil(10_000);
    return ends;
  };
  expect(endsOf(1)).toEqual([10 + 100]);
  expect(endsOf(2)).toEqual([3 * (10 + 50), 4 * (10 + 50)]);
});

test('more requests than the queue holds are turned away', () => {
  const server = new ThreadServer(new EventQueue(), { ...oneCore, queueLimit: 2 }, () => {});
  for (let i = 0; i < 5; i++) server.accept({ arrived: 0, isLight: true, cpu: 100, wait: 0, afterwards: 0 });
  expect(server.rejected).toBe(2);
});

test('taking turns, every call ends once, and only the back end that is slower than its load fails any', () => {
  const takingTurns = (slower: number) => outcomeOf((backends) => new RoundRobin(backends), { slower }, undefined, 1);
  const well = takingTurns(1);
  expect(well.failed).toBe(0);
  expect(well.toFirst).toBeCloseTo(10, 1);
  const slow = takingTurns(3);
  expect(slow.failed).toBeGreaterThan(10 / 3);
  expect(slow.failed).toBeLessThanOrEqual(slow.toFirst);
});

test('with one back end more, keys move to the new one only, about their fair share of them', () => {
  const nine = new ConsistentHashing(9);
  const ten = new ConsistentHashing(10);
  const keys = Array.from({ length: 20_000 }, (_, key) => key);
  const moved = keys.filter((key) => nine.pick(key) !== ten.pick(key));
  expect(moved.every((key) => ten.pick(key) === 9)).toBe(true);
  expect(Math.abs(moved.length / keys.length - 0.1)).toBeLessThan(0.03);
});

test('of two back ends, one four times as slow, the slow one is left almost alone, but not forgotten', () => {
  const balancer = new LocalityAware(2, randomBy(1));
  const picks = [0, 0];
  for (let now = 0; now < 10_000_000; now += 1000) {
    const picked = balancer.pick(0, now);
    const latency = picked === 0 ? 400 : 100;
    balancer.hear(picked, now, latency, now + latency);
    picks[picked] = (picks[picked] ?? 0) + 1;
  }
  expect(picks[0]).toBeGreaterThan(20);
  expect(picks[0]).toBeLessThan(500);
});

test('weights go by the square of latency, and fall while a call is late', () => {
  let draw = 0;
  const balancer = new LocalityAware(2, () => draw);
  const picks = (drawn: number, now: number) => {
    draw = drawn;
    return balancer.pick(0, now);
  };
  const call = (backend: number, now: number, latency: number) => {
    expect(picks(backend === 0 ? 0 : 0.9999, now)).toBe(backend);
    return () => balancer.hear(backend, now, latency, now + latency);
  };
  for (let now = 0; now < 100_000; now += 1000) {
    const ends = [call(0, now, 400), call(1, now, 100)];
    for (const end of ends) end();
  }
  // One part in 1 + 4 x 4.
  expect([0.05, 0.07].map((drawn) => picks(drawn, 100_000))).toEqual([0, 1]);
  // Both have a call under way for 1000 by now: 2.5 times the mean of the one, 10 times that of the other.
  expect(picks(0.15, 101_000)).toBe(0);
});

test('quantiles are by nearest rank, and a queue gives back what it got in order', () => {
  expect(quantileOf(Float64Array.of(4, 1, 3, 2), 0.5)).toBe(2);
  expect(quantileOf(Float64Array.of(4, 1, 3, 2), 0.99)).toBe(4);
  const fifo = new Fifo<number>();
  for (let i = 0; i < 5000; i++) fifo.push(i);
  expect(Array.from({ length: 5000 }, () => fifo.shift())).toEqual(Array.from({ length: 5000 }, (_, i) => i));
  expect(fifo.shift()).toBeUndefined();
});
