import type { Cost } from 'galley/bench';

/** What each step takes, in microseconds unless the name says otherwise. */
export interface Costs {
  /** Callers that share the producer, each with one message under way. */
  readonly callers: number;
  /** Requests under way on one connection: 1 is what the article calls synchronous. */
  readonly inFlight: number;
  /** The producer's thread, for one request. */
  readonly sendRequest: number;
  /** A broker, for one record: leader and followers alike. */
  readonly appendRecord: number;
  /** From one machine to another, with the threads that wake at the end: the mean of what varies. */
  readonly oneWay: number;
  /** A record on the wire, from or to the client and between brokers. */
  readonly clientWire: number;
  readonly brokerWire: number;
  /** Every broker stands still for `pause` once in `pauseEvery`. */
  readonly pause: number;
  readonly pauseEvery: number;
}

export const costs: Costs = {
  callers: 33,
  inFlight: 1,
  sendRequest: 181.9,
  appendRecord: 13.1,
  oneWay: 136,
  clientWire: 8,
  brokerWire: 2,
  pause: 0,
  pauseEvery: 2_000_000,
};

/** The four that were fitted, each on one published row, and those that were not. */
export const costFacts: readonly Cost[] = [
  {
    name: { zh: '同时未确认的消息，每个调用者一条', en: 'messages not yet acknowledged, one for each caller' },
    value: costs.callers,
    unit: 'msg',
    from: {
      zh: '拟合于场景一 acks=1、1 副本的 33950.3',
      en: 'fitted on scenario 1, acks=1, 1 replica: 33950.3',
    },
  },
  {
    name: { zh: '发送线程处理一个请求', en: 'the sending thread, for one request' },
    value: costs.sendRequest,
    unit: 'μs',
    from: {
      zh: '拟合于场景一 acks=0、1 副本的 45353.8',
      en: 'fitted on scenario 1, acks=0, 1 replica: 45353.8',
    },
  },
  {
    name: { zh: 'broker 追加一条记录，leader 与 follower 相同', en: 'a broker appends one record, leader or follower' },
    value: costs.appendRecord,
    unit: 'μs',
    from: {
      zh: '拟合于场景三 acks=0、1 副本的 76696',
      en: 'fitted on scenario 3, acks=0, 1 replica: 76696',
    },
  },
  {
    name: { zh: '单程：网络与唤醒线程，平均值', en: 'one way: network and waking a thread, mean' },
    value: costs.oneWay,
    unit: 'μs',
    from: {
      zh: '拟合于场景三 acks=1、1 副本的 19489；每次在平均值的 0.5 至 2.5 倍之间，形状是假设',
      en: 'fitted on scenario 3, acks=1, 1 replica: 19489; varies between 0.5 and 2.5 times the mean, a shape that is assumed',
    },
  },
  {
    name: { zh: '一条连接上同时在途的请求', en: 'requests under way on one connection' },
    value: costs.inFlight,
    unit: 'req',
    from: { zh: '假设：原文的“同步发送”作此解', en: 'assumed: what the article calls synchronous' },
  },
  {
    name: { zh: '一批的容量', en: 'records in a batch at most' },
    value: 15,
    unit: 'rec',
    from: {
      zh: 'batch.size 的默认值 16384 字节，每条 1 kB 加记录头',
      en: 'batch.size, 16384 bytes, holds 15 of 1 kB with headers',
    },
  },
  {
    name: { zh: '1 kB 经过客户端网卡', en: '1 kB through the client’s network card' },
    value: costs.clientWire,
    unit: 'μs',
    from: { zh: '测试环境：1000 Mb', en: 'the test bed: 1000 Mb' },
  },
  {
    name: { zh: '1 kB 经过 broker 网卡', en: '1 kB through a broker’s network card' },
    value: costs.brokerWire,
    unit: 'μs',
    from: { zh: '测试环境：4000 Mb', en: 'the test bed: 4000 Mb' },
  },
  {
    name: { zh: 'broker 停顿', en: 'pauses of a broker' },
    value: costs.pause,
    unit: 'μs',
    from: { zh: '模型里没有；可在代码中加入', en: 'none in the model; the code can add them' },
  },
];
