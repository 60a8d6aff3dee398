import { defineBench } from 'galley/bench';
import { headerBytes } from './header.ts';

export default defineBench({
  id: 'proof-size',
  kind: 'exact',
  question: { zh: '一条消息占多少字节？', en: 'How many bytes is a message?' },
  params: {
    key: { header: ['键', 'key'], values: [0, 8] },
    payload: { header: ['正文', 'payload'], values: [100, 1000] },
  },
  baseline: { key: 0, payload: 100 },
  values: { bytes: { header: ['字节', 'bytes'], unit: 'B', better: 'lower' } },
  published: { source: '《样张》2017 年 11 月号', date: '2017-11' },
  sample: ({ key, payload }) => ({ bytes: headerBytes + key + payload }),
});
