import type { BodyContext } from '../lib/markdown/context.ts';

/** What the bodies of tests may refer to; a case adds its own. */
export const bodyContext: BodyContext = {
  defaultLanguage: 'zh',
  speakers: [],
  terms: [
    { slug: 'kafka', labels: ['Kafka'], path: '/base/zh/topics/kafka/' },
    { slug: 'kafka-streams', labels: ['Kafka Streams'], path: '/base/zh/topics/kafka-streams/' },
    { slug: 'replication', labels: ['副本', '多副本'], path: '/base/zh/topics/replication/' },
    { slug: 'isr', labels: ['ISR', '同步副本'], path: '/base/zh/topics/isr/' },
    { slug: 'raft', labels: ['Raft'] },
  ],
  notopic: [],
  figures: {},
  benches: {},
  resolve: (href) => {
    if (/^(?:https?|mailto|tel):/iu.test(href)) return { path: href };
    if (href === '../brpc/index.md') return { path: '/base/zh/issues/2017-10/brpc/' };
    if (href.startsWith('/topics/')) return { path: `/base/zh${href.replace(/\/?$/u, '/')}` };
    return { problem: `Unexpected address \`${href}\`` };
  },
};
