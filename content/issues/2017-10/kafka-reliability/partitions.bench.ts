import { defineBench } from 'galley/bench';
import { costFacts, costs } from './costs.ts';
import { limits } from './model-words.ts';
import { throughputOf } from './throughput.ts';

const acks = -1;
const replicas = 2;
const minInsync = 2;

export default defineBench({
  id: 'kafka-partitions',
  kind: 'simulated',
  question: {
    zh: '分区加倍，吞吐也会加倍吗？',
    en: 'Do twice as many partitions give twice the throughput?',
  },
  params: { partitions: { header: ['分区数', 'partitions'], values: [1, 2, 4, 8, 12] } },
  baseline: { partitions: 1 },
  values: { tps: { header: 'TPS', unit: 'rec/s', better: 'higher' } },
  published: 'none',
  shows: {
    zh: '分区摊到几台 broker，就有几条连接各等各的来回，吞吐因此上升；四台都用上之后，再加分区只是把同样多的消息切得更碎。',
    en: 'Partitions on several brokers wait for their round trips side by side, so throughput rises. Once all four brokers are in use, more partitions only cut the same messages into smaller pieces.',
  },
  cannotShow: limits,
  claims: [
    {
      says: {
        zh: '吞吐随分区增多而上升，过了某一点略有下降（按 1% 计）',
        en: 'Throughput rises with partitions, then falls slightly past a point (steps of 1 % count)',
      },
      along: 'partitions',
      is: 'peaked',
      within: 0.01,
    },
  ],
  curve: 'partitions',
  costs: costFacts,
  seeds: 3,
  sample: ({ partitions }, seed) => ({
    tps: throughputOf({ partitions, replicas, minInsync }, acks, costs, seed),
  }),
});
