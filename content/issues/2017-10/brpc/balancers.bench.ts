import { defineBench } from 'galley/bench';
import { cluster, outcomeOf, type Trouble } from './balanced-cluster.ts';
import { ConsistentHashing, RandomChoice, RoundRobin } from './balancers.ts';
import { LocalityAware } from './locality-aware.ts';

const balancers = {
  roundRobin: (backends: number) => new RoundRobin(backends),
  random: (backends: number, random: () => number) => new RandomChoice(backends, random),
  hashing: (backends: number) => new ConsistentHashing(backends),
  locality: (backends: number, random: () => number) => new LocalityAware(backends, random),
  naive: (backends: number, random: () => number) => new LocalityAware(backends, random),
};

const troubles = {
  none: { slower: 1 },
  slow: { slower: 1.5 },
  verySlow: { slower: 3 },
  errors: { fails: true },
} satisfies Record<string, Trouble>;

export default defineBench({
  id: 'brpc-balancers',
  kind: 'simulated',
  question: {
    zh: '十个后端里有一个不好，请求该怎么分？',
    en: 'One back end of ten is not well: how are calls to be shared out?',
  },
  params: {
    trouble: {
      header: ['其中一台', 'one of ten'],
      values: ['none', 'slow', 'verySlow', 'errors'],
      labels: {
        none: ['正常', 'is well'],
        slow: ['慢到 1.5 倍', 'takes 1.5 times as long'],
        verySlow: ['慢到 3 倍', 'takes 3 times as long'],
        errors: ['立刻报错', 'fails at once'],
      },
    },
    balancer: {
      header: ['负载均衡', 'balancer'],
      values: ['roundRobin', 'random', 'hashing', 'locality', 'naive'],
      labels: {
        roundRobin: ['轮询', 'round robin'],
        random: ['随机', 'random'],
        hashing: ['一致性哈希', 'consistent hashing'],
        locality: 'locality-aware',
        naive: ['locality-aware，不罚错误', 'locality-aware, errors not punished'],
      },
    },
  },
  where: ({ trouble, balancer }) => balancer !== 'naive' || trouble === 'errors',
  baseline: { trouble: 'none', balancer: 'roundRobin' },
  values: {
    p99: { header: ['99%（毫秒）', '99% (ms)'], unit: 'ms', better: 'lower' },
    failed: { header: ['失败', 'failed'], unit: '%', better: 'lower' },
    toFirst: { header: ['那一台分到', 'sent to that one'], unit: '%', better: 'neither' },
    same: { header: ['同键同机', 'same key, same back end'], unit: '%', better: 'higher' },
  },
  published: 'none',
  shows: {
    zh: '十台后端各有 4 个 worker，平均一次 2 毫秒，负载一半，超时 100 毫秒。一台慢下来，不看状态的三种照旧分给它一成上下，排不完的就成了长尾与超时；按延迟分流会绕开它。要让同一个键总去同一台，只有一致性哈希。',
    en: 'Ten back ends with 4 workers each, 2 ms a call on average, half loaded, time-outs at 100 ms. Where one is slow, the three that look at nothing still send it about a tenth, and what it cannot serve becomes the tail; locality-aware goes round it. Only consistent hashing keeps a key with a back end.',
  },
  cannotShow: {
    zh: '只有一个客户端，看得到全部流量；真实的客户端各看一小份，反馈更旧、更吵。没有健康检查、熔断、重试与网络。locality-aware 是编者照 brpc 文档写的简化，窗口、下限与罚则的取值会改变结果。',
    en: 'There is one client, which sees all traffic; real ones see little each, later and with more noise. No health checks, circuit breakers, retries or network. Locality-aware is the editors’ simplification after brpc’s documents; its window, floor and penalty change what comes out.',
  },
  costs: [
    {
      name: { zh: '一次调用', en: 'a call' },
      value: cluster.service,
      unit: 'µs',
      from: { zh: '编者的假设', en: 'assumed by the editors' },
    },
    {
      name: { zh: '超时', en: 'time-out' },
      value: cluster.timeout,
      unit: 'µs',
      from: { zh: '编者的假设', en: 'assumed by the editors' },
    },
  ],
  seeds: 3,
  sample: ({ trouble, balancer }, seed) =>
    outcomeOf(balancers[balancer], troubles[trouble], balancer === 'naive' ? undefined : cluster.timeout, seed),
});
