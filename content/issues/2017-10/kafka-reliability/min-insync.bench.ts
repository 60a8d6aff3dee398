import { defineBench } from 'galley/bench';
import { costFacts, costs } from './costs.ts';
import { hardware, source } from './model-words.ts';
import { throughputOf } from './throughput.ts';

const acks = -1;
const partitions = 1;

export default defineBench({
  id: 'kafka-min-insync',
  kind: 'simulated',
  question: {
    zh: 'min.insync.replicas 调高，吞吐会下降吗？',
    en: 'Does a higher min.insync.replicas cost throughput?',
  },
  params: {
    replicas: { header: ['副本数', 'replicas'], values: [2, 3, 4] },
    minInsync: { header: 'min.insync.replicas', values: [1, 2, 4] },
  },
  where: ({ replicas, minInsync }) => minInsync <= replicas,
  baseline: { replicas: 2, minInsync: 1 },
  values: { tps: { header: 'TPS', unit: 'rec/s', better: 'higher' } },
  published: { source, date: '2017-10', hardware },
  shows: {
    zh: '门槛在模型里只是一次比较，不花时间，所以同样的副本数给出同样的吞吐。这张表没有一行参与拟合，成本全部来自场景一与场景三。',
    en: 'In the model the threshold is a comparison that takes no time, so equal replicas give equal throughput. No row of this table was fitted: all costs come from scenarios 1 and 3.',
  },
  cannotShow: {
    zh: '它解释不了 8216.9 那一格：模型里没有测量误差。它也不预测你的集群；磁盘、页缓存、JVM 与 CPU 争用都不在模型里。',
    en: 'It cannot explain the cell of 8216.9: a model has no error of measurement. Nor does it predict your cluster: disks, page cache, JVM and contention for CPUs are not in it.',
  },
  claims: [
    {
      says: { zh: 'min.insync.replicas 不影响吞吐', en: 'min.insync.replicas does not change throughput' },
      along: 'minInsync',
      is: 'flat',
    },
    {
      says: { zh: 'acks=-1 时，副本越多吞吐越低', en: 'With acks=-1, throughput falls as replicas rise' },
      along: 'replicas',
      is: 'falling',
    },
  ],
  costs: costFacts,
  seeds: 3,
  sample: ({ replicas, minInsync }, seed) => ({
    tps: throughputOf({ partitions, replicas, minInsync }, acks, costs, seed),
  }),
});
