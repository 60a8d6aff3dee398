import { defineBench } from 'galley/bench';

export default defineBench({
  id: 'grpc-balancing',
  kind: 'measured',
  question: {
    zh: '三个后端里有一个慢，或者中途死掉，两种策略各会怎样？',
    en: 'One of three back ends is slow, or dies half-way: what does each policy make of it?',
  },
  params: {
    fault: {
      header: ['后端 1', 'back end 1'],
      values: ['well', 'slow', 'killed'],
      labels: {
        well: ['正常', 'well'],
        slow: ['慢 19 毫秒', '19 ms slower'],
        killed: ['中途被杀', 'killed half-way'],
      },
    },
    policy: { header: ['策略', 'policy'], values: ['pick_first', 'round_robin'] },
  },
  baseline: { fault: 'well', policy: 'pick_first' },
  values: {
    p50: { header: ['50%', '50 %'], unit: 'ms', better: 'lower' },
    p99: { header: ['99%', '99 %'], unit: 'ms', better: 'lower' },
    share: { header: ['后端 1 的份额', 'share of back end 1'], unit: '%', better: 'neither' },
    failed: { header: ['失败的调用', 'failed calls'], unit: 'calls', better: 'lower' },
  },
  published: 'none',
  shows: {
    zh: '真的 gRPC（Node.js 的 @grpc/grpc-js），三个后端各是一个进程，各自答复前等 1 毫秒，慢的一个等 20 毫秒。16 个调用者各自发一次、等一次，先预热 160 次，再量 1,500 次；“被杀”是发出第 750 次时 SIGKILL 后端 1。份额只算有应答的调用。失败的调用没有重试，也不计入延迟。',
    en: 'Real gRPC (@grpc/grpc-js of Node.js): three back ends, a process each, wait 1 ms before they answer, the slow one 20 ms. 16 callers each wait for an answer before they call again: 160 calls to warm up, 1,500 measured; SIGKILL comes with call 750. Shares are of answered calls. Failed calls are not retried, and have no latency here.',
  },
  cannotShow: {
    zh: '没有真的网络，客户端与后端争用同一台机器的核，毫秒数不能当作你的延迟；调用者是闭环的，慢后端拖住调用者，也就少了新的请求，真实的用户不会这样客气。它不是 gRPC-Java；被杀之后端口立刻拒绝连接，机器断电或网络黑洞时客户端要久得多才会知道。',
    en: 'There is no network, and client and back ends share the cores of one machine: milliseconds are not your latency. Callers form a closed loop, so a slow back end slows new calls too; real users are less kind. It is not gRPC-Java. The port of a killed process refuses at once: with a power cut or a black hole in the network a client learns much later.',
  },
  claims: [
    {
      says: {
        zh: '后端都正常时，两种策略一样快',
        en: 'With all back ends well, both policies are equally fast',
      },
      along: 'policy',
      where: { fault: 'well' },
      is: 'flat',
    },
  ],
  shell: ({ fault, policy }) => ({ command: ['node', 'balancing.mjs', policy, fault] }),
  programs: ['balancing.mjs', 'backend.mjs', 'echo.mjs'],
});
