import { defineBench } from 'galley/bench';
import { checkedBytes, codecs } from './codecs.ts';
import { batchOf } from './messages.ts';

export default defineBench({
  id: 'grpc-bytes',
  kind: 'exact',
  question: {
    zh: '同一条消息，protobuf 比 JSON 短多少？',
    en: 'The same message: how much shorter is protobuf than JSON?',
  },
  params: {
    content: {
      header: ['消息', 'message'],
      values: ['order', 'numbers', 'text'],
      labels: {
        order: ['订单', 'order'],
        numbers: ['许多小整数', 'many small numbers'],
        text: ['大段中文', 'much Chinese text'],
      },
    },
    format: { header: ['格式', 'format'], values: ['json', 'protobuf'], labels: { json: 'JSON' } },
  },
  baseline: { content: 'order', format: 'json' },
  values: { bytes: { header: ['字节', 'bytes'], unit: 'B', better: 'lower' } },
  published: 'none',
  shows: {
    zh: '三种消息各有十项，按 protobuf 的线上格式与 JSON 各编码一次，解码回来与原消息逐字相同才算数。差别取决于内容：字段名与数字的写法是 protobuf 省下的，文字本身一个字节也省不掉。',
    en: 'Three messages of ten items each, by the wire format of protobuf and as JSON; each counts only when it comes back equal. What differs depends on what is in it: protobuf saves names of fields and digits, and not one byte of text.',
  },
  cannotShow: {
    zh: '没有压缩：gzip 之后，JSON 重复的字段名几乎不占地方，两者会近得多。也没有算 gRPC 的 5 字节帧头与 HTTP/2 的头部。',
    en: 'Nothing is compressed: after gzip the repeated names of JSON cost next to nothing, and the two come much closer. The 5 bytes that gRPC puts first and the headers of HTTP/2 are not counted.',
  },
  sample: ({ content, format }) => ({ bytes: checkedBytes(codecs[format], batchOf(content)).length }),
});
