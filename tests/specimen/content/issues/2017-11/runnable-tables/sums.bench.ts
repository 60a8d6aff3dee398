import { defineBench } from 'galley/bench';

/** 读者可以改这里。 */
const sum = {
  for: (list: readonly number[], first: number) => {
    let total = first;
    for (const item of list) total += item;
    return total;
  },
  reduce: (list: readonly number[], first: number) => list.reduce((total, item) => total + item, first),
};

export default defineBench({
  id: 'proof-sums',
  kind: 'measured',
  question: { zh: '哪一种求和更快？', en: 'Which sum is faster?' },
  params: {
    way: { header: '写法', values: ['for', 'reduce'] },
    size: { header: '长度', values: [100, 200] },
  },
  baseline: { way: 'for', size: 100 },
  values: { speed: { header: '次/秒', unit: 'sums/s', better: 'higher' } },
  notes: ['说明'],
  published: { source: '《样张》2017 年 11 月号', date: '2017-11' },
  claims: [{ says: { zh: '越长越慢', en: 'Longer is slower' }, along: 'size', is: 'falling' }],
  setup: ({ way, size }) => ({ add: sum[way], list: Array.from({ length: size }, (_, index) => index) }),
  run: ({ add, list }, i) => add(list, i),
});
