import { defineBench } from 'galley/bench';
import { checkedBytes, codecs } from './codecs.ts';
import { batchOf } from './messages.ts';

export default defineBench({
  id: 'grpc-encoding',
  kind: 'measured',
  question: {
    zh: '编码与解码，protobuf 比 JSON 快吗？',
    en: 'Is protobuf faster than JSON at encoding and decoding?',
  },
  params: {
    work: {
      header: ['动作', 'work'],
      values: ['encode', 'decode'],
      labels: { encode: ['编码', 'encode'], decode: ['解码', 'decode'] },
    },
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
  baseline: { work: 'encode', content: 'order', format: 'json' },
  values: { rate: { header: ['次/秒', 'times/s'], unit: 'op/s', better: 'higher' } },
  published: 'none',
  shows: {
    zh: '这台机器的 JavaScript 里，把对象变成要发送的字节、再变回来，每秒能做多少次。JSON 用引擎自带的 JSON.stringify 与 JSON.parse，外加 UTF-8 的转换；protobuf 用文章旁边那两百来行代码，按线上格式手写。',
    en: 'How often a second JavaScript on this machine turns objects into the bytes to be sent, and back. JSON is the engine’s own JSON.stringify and JSON.parse, with the conversion to UTF-8; protobuf is the code beside the article, some two hundred lines by the wire format.',
  },
  cannotShow: {
    zh: '这是引擎用 C++ 写就、打磨多年的 JSON，对一份用 JavaScript 写的 protobuf，不是两种格式之间的比赛；在 Java、Go、C++ 里两边站在同一起跑线上，结果会不同。它不能用来断言 protobuf 在你的语言里快还是慢。',
    en: 'The engine’s JSON, written in C++ and polished for years, runs here against protobuf written in JavaScript: it is no contest of formats. In Java, Go or C++ both start from the same line, and results differ. It cannot tell whether protobuf is fast in your language.',
  },
  setup: ({ work, content, format }) => {
    const codec = codecs[format];
    const batch = batchOf(content);
    const bytes = checkedBytes(codec, batch);
    return work === 'encode' ? () => codec.encode(batch).length : () => codec.decode(bytes).items.length;
  },
  run: (once) => once(),
});
