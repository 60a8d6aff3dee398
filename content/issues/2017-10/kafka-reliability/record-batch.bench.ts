import { defineBench } from 'galley/bench';
import { BatchLog } from './record-batch.ts';

/** The same bytes on every machine. */
const fill = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31 + 7) & 0xff);

export default defineBench({
  id: 'kafka-record-batch',
  kind: 'measured',
  question: {
    zh: '把消息攒成一批，编码与追加能省多少？',
    en: 'What do batches save in encoding and appending?',
  },
  params: {
    payload: { header: ['payload 字节数', 'payload bytes'], values: [100, 1000] },
    batch: { header: ['一批的条数', 'records a batch'], values: [1, 5, 10, 50, 100, 200] },
  },
  baseline: { payload: 1000, batch: 1 },
  values: { rate: { header: ['条/秒', 'records/s'], unit: 'rec/s', better: 'higher' } },
  published: 'none',
  shows: {
    zh: '这台机器上，按前文的字段编码一批消息（逐条算 CRC32）、写请求头、由 leader 填上 offset、追加进日志段，每秒能做多少条。请求头、追加与索引按批计，编码与校验按条计，两者之比就是攒批在 CPU 上能省的部分。',
    en: 'How many records a second this machine encodes in the article’s format (a CRC32 each), puts into a request, gives their offsets and appends to a segment. Header, append and index are per batch, encoding and checksum per record: their proportion is what batches can save in CPU time.',
  },
  cannotShow: {
    zh: '没有网络，没有磁盘，没有系统调用，也没有 JVM；它量的是你的浏览器或 Node 里的 JavaScript，不是 Kafka。攒批真正省下的是往返与系统调用，那些这里一样也没有。',
    en: 'No network, no disk, no system calls and no JVM: it measures JavaScript in your browser or in Node, not Kafka. What batches really save are round trips and system calls, of which there are none here.',
  },
  claims: [
    {
      says: { zh: '一批越大，每条的开销越小', en: 'Larger batches cost less for each record' },
      along: 'batch',
      is: 'rising',
    },
  ],
  setup: ({ payload, batch }) => new BatchLog(batch, fill(24), fill(8), fill(payload)),
  operations: ({ batch }) => batch,
  run: (log, i) => log.append(i),
});
