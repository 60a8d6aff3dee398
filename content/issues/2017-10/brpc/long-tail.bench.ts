import { defineBench } from 'galley/bench';
import { tailOf, work } from './long-tail.ts';
import type { Scheduler } from './thread-server.ts';

/** In microseconds. */
const threadSwitch = 3;
const lightSwitch = 0.3;
const slice = 3000;

const { cores, queueLimit } = work;

/** Lightweight threads are not preempted: a worker turns to the next when the last one waits or ends. */
const schedulers = {
  eight: { threads: 8, yieldsWhileWaiting: false, switchCost: threadSwitch, slice, cores, queueLimit },
  sixtyFour: { threads: 64, yieldsWhileWaiting: false, switchCost: threadSwitch, slice, cores, queueLimit },
  light: { threads: cores, yieldsWhileWaiting: true, switchCost: lightSwitch, slice: Infinity, cores, queueLimit },
} satisfies Record<string, Scheduler>;

export default defineBench({
  id: 'brpc-long-tail',
  kind: 'simulated',
  question: {
    zh: '少数请求慢，其余的要不要陪着慢？',
    en: 'When few requests are slow, must all the others be?',
  },
  params: {
    slowness: {
      header: ['慢请求', 'slow requests'],
      values: ['waits', 'blocks', 'computes'],
      labels: {
        waits: ['经框架等待', 'wait by the framework'],
        blocks: ['在系统调用里等', 'wait in a system call'],
        computes: ['占着 CPU', 'compute'],
      },
    },
    scheduler: {
      header: ['调度', 'scheduler'],
      values: ['eight', 'sixtyFour', 'light'],
      labels: { eight: ['8 线程', '8 threads'], sixtyFour: ['64 线程', '64 threads'], light: 'M:N' },
    },
    share: {
      header: ['慢请求占比', 'share of slow'],
      values: [0.001, 0.01, 0.04],
      labels: { 0.001: '0.1%', 0.01: '1%', 0.04: '4%' },
    },
  },
  where: ({ slowness, scheduler, share }) =>
    slowness === 'waits' ||
    (slowness === 'blocks' && scheduler === 'light') ||
    (slowness === 'computes' && share === 0.001),
  baseline: { slowness: 'waits', scheduler: 'light', share: 0.001 },
  values: {
    p99: { header: '99%', unit: 'ms', better: 'lower' },
    p999: { header: '99.9%', unit: 'ms', better: 'lower' },
    rejected: { header: ['拒绝', 'rejected'], unit: '%', better: 'lower' },
  },
  published: 'none',
  shows: {
    zh: '八个核，轻请求各需 CPU 0.1 毫秒，合起来占去一半。慢请求若只是在等，轻请求的延迟由等的时候占不占线程决定：线程加到八倍，悬崖往后移；M:N 让出线程，悬崖便没有了。慢请求若占着 CPU，或在系统调用里等，M:N 就帮不上忙。',
    en: 'Eight cores, half of whose time goes to light requests of 0.1 ms each. Where slow requests only wait, what light ones see depends on whether waiting holds a thread: eight times the threads move the cliff, M:N takes it away. Where slow ones compute, or wait in a system call, M:N does not help.',
  },
  cannotShow: {
    zh: '这是排队的模型，不是 brpc。到达是随机而平稳的，没有网络、锁、缓存与内存；切换的开销是编者的假设。64 个线程在这里的代价只有切换，真实的线程还要栈，要内核去调度。',
    en: 'A model of queues, not brpc. Arrivals are random and steady; there is no network, lock, cache or memory, and what a switch costs is the editors’ assumption. 64 threads cost only switches here, where real ones also need stacks and a kernel that schedules them.',
  },
  claims: [
    {
      says: {
        zh: '线程池里，等待的请求越多，轻请求越慢',
        en: 'In a pool of threads, light requests get slower as more others wait',
      },
      along: 'share',
      where: { slowness: 'waits', scheduler: 'eight' },
      is: 'rising',
    },
    {
      says: {
        zh: 'M:N 之下，等待的请求多少与轻请求无关',
        en: 'With M:N, light requests do not depend on how many others wait',
      },
      along: 'share',
      where: { slowness: 'waits', scheduler: 'light' },
      is: 'flat',
    },
  ],
  costs: [
    {
      name: { zh: '切换系统线程', en: 'switching threads' },
      value: threadSwitch,
      unit: 'µs',
      from: { zh: '编者的假设', en: 'assumed by the editors' },
    },
    {
      name: { zh: '切换轻量线程', en: 'switching lightweight threads' },
      value: lightSwitch,
      unit: 'µs',
      from: { zh: '编者的假设，比系统线程少一个数量级', en: 'assumed by the editors: ten times less' },
    },
    {
      name: { zh: '系统线程的时间片', en: 'slice of a thread' },
      value: slice,
      unit: 'µs',
      from: { zh: '编者的假设，Linux 调度粒度的量级', en: 'assumed by the editors: of the order of Linux’s' },
    },
  ],
  seeds: 3,
  sample: ({ slowness, scheduler, share }, seed) => tailOf(schedulers[scheduler], slowness, share, seed),
});
