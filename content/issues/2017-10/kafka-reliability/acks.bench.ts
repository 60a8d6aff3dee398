import { defineBench } from 'galley/bench';
import { costFacts, costs } from './costs.ts';
import { hardware, limits, source } from './model-words.ts';
import { throughputOf } from './throughput.ts';

const partitions = 1;
const minInsync = 1;

export default defineBench({
  id: 'kafka-acks',
  kind: 'simulated',
  question: {
    zh: '只有一个分区时，等到哪一步才算成功，差多少吞吐？',
    en: 'With one partition, what does each step that a producer waits for cost?',
  },
  params: {
    replicas: { header: ['副本数', 'replicas'], values: [1, 2, 4] },
    acks: { header: 'acks', values: [0, 1, -1] },
  },
  baseline: { replicas: 1, acks: 1 },
  values: { tps: { header: 'TPS', unit: 'rec/s', better: 'higher' } },
  published: { source, date: '2017-10', hardware },
  shows: {
    zh: '一个分区就是一条连接、一次一个请求：acks=1 要等一个来回，acks=-1 再等 follower 的一个来回，吞吐便少了四成。1 副本取 0 与取 1 的两行用于拟合，其余七行都未拟合。',
    en: 'One partition means one connection and one request at a time: acks=1 waits for one round trip, acks=-1 for one more, the follower’s, and throughput falls by two fifths. Two rows of 1 replica were fitted, seven are held out.',
  },
  cannotShow: limits,
  claims: [
    {
      says: { zh: 'acks=0 快于 1，1 快于 -1', en: 'acks=0 is faster than 1, and 1 than -1' },
      along: 'acks',
      is: 'falling',
    },
    {
      says: { zh: 'acks=-1 时，副本越多吞吐越低', en: 'With acks=-1, throughput falls as replicas rise' },
      along: 'replicas',
      where: { acks: -1 },
      is: 'falling',
    },
    {
      says: { zh: 'acks=0 时，副本数不影响吞吐', en: 'With acks=0, replicas do not change throughput' },
      along: 'replicas',
      where: { acks: 0 },
      is: 'flat',
    },
  ],
  costs: costFacts,
  fitted: [
    { replicas: 1, acks: 0 },
    { replicas: 1, acks: 1 },
  ],
  seeds: 3,
  sample: ({ replicas, acks }, seed) => ({
    tps: throughputOf({ partitions, replicas, minInsync }, acks, costs, seed),
  }),
});
