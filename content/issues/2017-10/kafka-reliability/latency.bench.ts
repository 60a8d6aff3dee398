import { defineBench } from 'galley/bench';
import { costFacts, costs } from './costs.ts';
import { latenciesOf } from './latency.ts';
import { hardware, source } from './model-words.ts';

/** In microseconds: 29_000 lets every broker stand still for 29 ms every two seconds. */
const pause = 0;

const topic = { partitions: 12, replicas: 4, minInsync: 2 };

export default defineBench({
  id: 'kafka-latency',
  kind: 'simulated',
  question: {
    zh: '一条消息要等多久？尾部的延迟从哪里来？',
    en: 'How long does a message wait, and where does the tail come from?',
  },
  params: {
    side: {
      header: ['一侧', 'side'],
      values: ['producer', 'consumer'],
      labels: { consumer: ['consumer（端到端）', 'consumer (end to end)'] },
    },
  },
  baseline: { side: 'producer' },
  values: {
    average: { header: ['平均', 'mean'], unit: 'ms', better: 'lower' },
    min: { header: ['最小', 'min'], unit: 'ms', better: 'lower' },
    max: { header: ['最大', 'max'], unit: 'ms', better: 'lower' },
    p99: { header: '99%', unit: 'ms', better: 'lower' },
    p9999: { header: '99.99%', unit: 'ms', better: 'lower' },
  },
  published: { source, date: '2017-10', hardware },
  shows: {
    zh: '协议本身的延迟：几个单程、几次追加，再加排队。这张表没有一格参与拟合。平均值差不到两成，99% 低两成到三成半，99.99% 与最大值却差一个数量级以上，说明公布的尾部不是协议给的，是别的什么让某台机器停了一下。',
    en: 'The latency of the protocol itself: some ways, some appends, some queueing. No cell was fitted. Means miss the published ones by less than a fifth, 99 % by a quarter to a good third, 99.99 % and maximum by ten times and more, so the published tail is not the protocol’s: something made a machine stand still.',
  },
  cannotShow: {
    zh: '它说不出那次停顿是 GC、回写还是网络。模型里的 producer 是闭环，与原文的同步发送相同：一台 broker 停住，手里的几十条都在等，停顿期间再没有新的请求进来，于是一次长停顿只记下几十个坏样本。真实的用户不会停下来等，他们遇到的比这张表糟。',
    en: 'It cannot tell whether the pause was garbage collection, writing back, or the network. Its producer is a closed loop, as the article’s synchronous one is: while a broker stands still, some dozens of messages wait and no new ones come, so a long pause leaves some dozens of bad samples only. Real users do not stop coming, and fare worse than this table.',
  },
  costs: costFacts,
  seeds: 3,
  sample: ({ side }, seed) => ({ ...latenciesOf(side, topic, { ...costs, pause }, seed) }),
});
