import { defineBench } from 'galley/bench';

/** 可重复的随机数，0 到 1。 */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const service = 0.8;

export default defineBench({
  id: 'proof-queue',
  kind: 'simulated',
  question: { zh: '多一个服务台，少等多久？', en: 'How much shorter is the wait with one more server?' },
  params: { servers: { header: '服务台', values: [1, 2, 3] } },
  baseline: { servers: 1 },
  values: { wait: { header: '平均等待', unit: 's', better: 'lower' } },
  published: { source: '《样张》2017 年 11 月号', date: '2017-11' },
  claims: [{ says: '服务台越多等得越短', along: 'servers', is: 'falling' }],
  costs: [{ name: '一位顾客', value: service, unit: 's', from: '假设' }],
  fitted: [{ servers: 1 }],
  seeds: 3,
  sample: ({ servers }, seed) => {
    const random = numbers(seed);
    const free = Array.from({ length: servers }, () => 0);
    let now = 0;
    let waited = 0;
    const customers = 2000;
    for (let customer = 0; customer < customers; customer += 1) {
      now += 2 * random();
      const next = free.indexOf(Math.min(...free));
      const begin = Math.max(now, free[next] ?? now);
      waited += begin - now;
      free[next] = begin + 2 * random() * service;
    }
    return { wait: waited / customers };
  },
});
