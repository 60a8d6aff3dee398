import { defineBench } from 'galley/bench';

export default defineBench({
  id: 'grpc-connections',
  kind: 'measured',
  question: {
    zh: '64 个调用者，一条 HTTP/2 连接抵得上几条 HTTP/1.1 连接？',
    en: 'With 64 callers, how many connections of HTTP/1.1 is one of HTTP/2 worth?',
  },
  params: {
    delay: { header: ['服务端用时', 'service time'], values: [0, 5], labels: { 0: ['0 毫秒', '0 ms'], 5: ['5 毫秒', '5 ms'] } },
    version: { header: ['协议', 'protocol'], values: [2, 1], labels: { 1: 'HTTP/1.1', 2: 'HTTP/2' } },
    connections: { header: ['连接数', 'connections'], values: [1, 8, 64] },
  },
  where: ({ version, connections }) => version === 1 || connections === 1,
  baseline: { delay: 5, version: 2, connections: 1 },
  values: {
    rate: { header: ['次/秒', 'calls/s'], unit: 'calls/s', better: 'higher' },
    p99: { header: ['99%', '99 %'], unit: 'ms', better: 'lower' },
  },
  published: 'none',
  shows: {
    zh: 'Node.js 自带的 http 与 http2，客户端与服务端各一个进程，走本机回环。64 个调用者各发 100 字节、等 100 字节的应答，再发下一次；预热 0.3 秒，量 0.7 秒。服务端用时是定时器，不占 CPU：5 毫秒的几行看的是“等”，0 毫秒的几行看的是“算”。',
    en: 'http and http2 of Node.js, client and server a process each, on loopback. 64 callers send 100 bytes and wait for 100 before they send again; 0.3 s to warm up, 0.7 s are measured. Service time is a timer, not work: rows of 5 ms are about waiting, rows of 0 ms about processing.',
  },
  cannotShow: {
    zh: '回环没有距离，不丢包，建连接几乎不要钱，而这些正是少开连接的好处所在；TCP 层的队头阻塞也因此看不到。量的是 Node.js 的两种实现，不是 Netty，没有 TLS，也没有 gRPC 的编码。',
    en: 'Loopback has no distance and loses nothing, and connecting costs next to nothing: what few connections are good for is absent, and so is head-of-line blocking in TCP. These are two implementations of Node.js, not Netty, without TLS and without the encoding of gRPC.',
  },
  claims: [
    {
      says: {
        zh: '服务端要 5 毫秒时，HTTP/1.1 的吞吐随连接增多而上升',
        en: 'With 5 ms of service time, HTTP/1.1 gains with every connection',
      },
      along: 'connections',
      where: { version: 1, delay: 5 },
      is: 'rising',
    },
  ],
  shell: ({ delay, version, connections }) => ({
    command: ['node', 'connections.mjs', String(version), String(connections), String(delay)],
  }),
  programs: ['connections.mjs', 'echo-server.mjs'],
});
