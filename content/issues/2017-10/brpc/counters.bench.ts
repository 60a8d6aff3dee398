import { defineBench } from 'galley/bench';

export default defineBench({
  id: 'brpc-counters',
  kind: 'measured',
  question: {
    zh: '几个线程一起计数，记一次、读一次各要多久？',
    en: 'Several threads count at once: what does adding cost, and what reading?',
  },
  params: {
    layout: {
      header: ['计数器', 'counter'],
      values: ['shared', 'neighbours', 'apart'],
      labels: {
        shared: ['共用一个', 'one for all'],
        neighbours: ['各用一个，紧挨着', 'one each, side by side'],
        apart: ['各用一个，隔开', 'one each, apart'],
      },
    },
    threads: { header: ['线程数', 'threads'], values: [1, 2] },
  },
  baseline: { layout: 'shared', threads: 1 },
  values: {
    add: { header: ['记一次', 'add'], unit: 'ns', better: 'lower' },
    read: { header: ['读一次', 'read'], unit: 'ns', better: 'lower' },
  },
  published: 'none',
  shows: {
    zh: 'Node.js 的一两个 worker 线程对共享内存做 Atomics.add，每轮各加 10 万次，取各线程确实同时在跑的轮次的中位数；再由一个线程把各份加起来。三种摆法的指令完全相同，差别只在缓存行归谁。加完核对总数，一次也不能少。',
    en: 'One or two worker threads of Node.js do Atomics.add on shared memory, 100,000 times a round: the median of the rounds in which they really ran at once; then one thread adds the parts up. The instructions are the same in all layouts: what differs is who holds the cache line. The sum is checked.',
  },
  cannotShow: {
    zh: '它不是 bvar，也不是 C++；分开的两种仍用原子加，bvar 未必要付这一份。编者的机器只有两个核，所以只有两档线程数；核更多、跨插槽的机器上，共用的代价会更大。读是在没有人写的时候量的，有人在写，读还要慢。',
    en: 'It is neither bvar nor C++; the separate counters still add atomically, which bvar need not pay for. The editors’ machine has two cores, hence two numbers of threads; more cores and sockets make sharing dearer. Reads are measured while nobody writes; they are slower while somebody does.',
  },
  claims: [
    {
      says: {
        zh: '共用一个计数器，线程越多，记一次越贵',
        en: 'One counter for all: the more threads, the dearer an addition',
      },
      along: 'threads',
      where: { layout: 'shared' },
      is: 'rising',
    },
    {
      says: {
        zh: '紧挨着的计数器也一样：争的是缓存行',
        en: 'Counters side by side too: what is fought over is the cache line',
      },
      along: 'threads',
      where: { layout: 'neighbours' },
      is: 'rising',
    },
  ],
  shell: ({ layout, threads }) => ({ command: ['node', 'counters.mjs', layout, String(threads)] }),
  programs: ['counters.mjs'],
});
