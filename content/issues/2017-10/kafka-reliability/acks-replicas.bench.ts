import { defineBench } from 'galley/bench';
import { costFacts, costs } from './costs.ts';
import { hardware, limits, source } from './model-words.ts';
import { throughputOf } from './throughput.ts';

const partitions = 12;

export default defineBench({
  id: 'kafka-acks-replicas',
  kind: 'simulated',
  question: {
    zh: 'acks、副本数与 min.insync.replicas，哪一个决定吞吐？',
    en: 'Which of acks, replicas and min.insync.replicas decides throughput?',
  },
  params: {
    acks: { header: 'acks', values: [0, 1, -1] },
    replicas: { header: ['副本数', 'replicas'], values: [1, 2, 4] },
    minInsync: { header: 'min.insync.replicas', values: [1, 2, 4, null] },
    retries: { header: 'retries', values: [0] },
  },
  // The threshold means something to acks=-1 alone.
  where: ({ acks, replicas, minInsync }) =>
    acks === -1 ? minInsync !== null && minInsync <= replicas : minInsync === null,
  baseline: { acks: 1, replicas: 1, minInsync: null, retries: 0 },
  values: { tps: { header: 'TPS', unit: 'rec/s', better: 'higher' } },
  published: { source, date: '2017-10', hardware },
  shows: {
    zh: '只凭协议的步骤与四个成本，吞吐能解释到什么程度。acks=-1 的六行都没有参与拟合，复制也没有自己的成本：follower 拉取一次，花的是同样的单程与同样的追加。',
    en: 'How far the steps of the protocol and four costs explain throughput. None of the six rows of acks=-1 was fitted, and replication has no cost of its own: a fetch is made of the same ways and the same appends.',
  },
  cannotShow: limits,
  claims: [
    {
      says: { zh: 'acks=-1 时，副本越多吞吐越低', en: 'With acks=-1, throughput falls as replicas rise' },
      along: 'replicas',
      where: { acks: -1 },
      is: 'falling',
    },
    { says: { zh: 'acks=0 快于 acks=1', en: 'acks=0 is faster than acks=1' }, along: 'acks', is: 'falling' },
    {
      says: { zh: 'min.insync.replicas 不影响吞吐', en: 'min.insync.replicas does not change throughput' },
      along: 'minInsync',
      where: { acks: -1 },
      is: 'flat',
    },
    {
      says: { zh: 'acks=1 时，副本数不影响吞吐', en: 'With acks=1, replicas do not change throughput' },
      along: 'replicas',
      where: { acks: 1 },
      is: 'flat',
    },
  ],
  costs: costFacts,
  fitted: [
    { acks: 0, replicas: 1 },
    { acks: 1, replicas: 1 },
  ],
  seeds: 3,
  sample: ({ acks, replicas, minInsync }, seed) => ({
    tps: throughputOf({ partitions, replicas, minInsync: minInsync ?? 1 }, acks, costs, seed),
  }),
});
