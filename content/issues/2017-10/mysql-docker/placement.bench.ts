import { defineBench } from 'galley/bench';
import { outcomeOf } from './placement.ts';

/** In percent of the memory that the whole fleet has. */
const wanted = 120;

export default defineBench({
  id: 'mysql-placement',
  kind: 'exact',
  question: {
    zh: '分配规则少一条，装得下多少，又会出什么事？',
    en: 'With one rule of allocation less, how much is placed, and what goes wrong?',
  },
  params: {
    pick: {
      header: ['挑哪台', 'machine'],
      values: ['idlest', 'first'],
      labels: { idlest: ['最闲的', 'idlest'], first: ['头一台', 'first'] },
    },
    cpu: { header: ['CPU 上限', 'CPU limit'], values: [1, 3, 4] },
    without: {
      header: ['去掉的规则', 'rule left out'],
      values: ['none', 'memory', 'apart', 'spread', 'ports'],
      labels: {
        none: ['无', 'none'],
        memory: ['内存不超卖', 'memory not oversold'],
        apart: ['主从不同机', 'copies apart'],
        spread: ['节点分散', 'nodes spread'],
        ports: ['端口相同', 'equal ports'],
      },
    },
  },
  where: ({ pick, cpu, without }) =>
    pick === 'idlest'
      ? cpu === 3 || without === 'none'
      : cpu === 3 && (without === 'none' || without === 'apart' || without === 'spread'),
  baseline: { pick: 'idlest', cpu: 3, without: 'none' },
  values: {
    placed: { header: ['装下', 'placed'], unit: '%', better: 'higher' },
    cores: { header: 'CPU', unit: '×', better: 'neither' },
    memory: { header: ['内存', 'memory'], unit: '%', better: 'neither' },
    short: { header: ['缺内存', 'short'], unit: 'host', better: 'lower' },
    lost: { header: ['同机', 'lost'], unit: 'node', better: 'lower' },
    hit: { header: ['伤及', 'hit'], unit: '%', better: 'lower' },
    stuck: { header: ['端口不同', 'stuck'], unit: 'node', better: 'lower' },
  },
  published: 'none',
  seeds: 11,
  shows: {
    zh: '一个机房，先有 60 台宿主机，请求过半时再添 20 台空的；每台 32 核、256 GB。集群一套套来要，共要全部内存的 120%：五分之一是 32 节点的大集群，五分之一是 8 节点的，其余是用 VIP 的单库，一主一从或两从，要么整套放下，要么整套拒绝。“装下”按实例计，其余的都拒绝了；“CPU”与“内存”是全部机器许诺出去的，各为实有的几倍、百分之几；“缺内存”数许诺超过实有的机器；“同机”数各副本全在一台上的节点；“伤及”是一台坏掉时，一套分片集群最多有几成节点受影响；“端口不同”数漂不动的 VIP。中位数取自十一颗种子。',
    en: 'One machine room: 60 hosts, and 20 empty ones more when half of the requests have come; each has 32 cores and 256 GB. Clusters ask for 120% of all memory, one after another: a fifth of them are of 32 nodes, a fifth of 8, the others single databases behind a virtual IP, with one slave or two; each is placed whole or refused. Placed counts instances, all others were refused; CPU and memory are what all machines promised, as a multiple and in percent of what they have; short counts machines that promised more memory than they have; lost, nodes with all copies on one machine; hit is the share of a sharded cluster’s nodes that one machine touches at most; stuck counts virtual IPs that cannot move. Medians of eleven seeds.',
  },
  cannotShow: {
    zh: '宿主机与实例的大小、集群的比例、“分散”指一台至多放八分之一的节点，都是编者所设；3 倍是不是好数，要看实例真正用多少 CPU，这里只有许诺，没有负载。没有磁盘、机架与机房之间的事，也没有迁走和下线。',
    en: 'The sizes of machines and instances, the mix of clusters, and that spread means an eighth of the nodes at most, are the editors’. Whether 3 is a good limit depends on what instances really use: here are promises, and no load. There are no disks, racks or other rooms, and nothing moves or leaves.',
  },
  claims: [
    {
      says: { zh: 'CPU 超卖的上限越高，装下的越多', en: 'The higher the limit of CPU, the more is placed' },
      along: 'cpu',
      where: { pick: 'idlest', without: 'none' },
      is: 'rising',
    },
  ],
  sample: ({ pick, cpu, without }, seed) => {
    const { placed, cores, memory, short, lost, hit, stuck } = outcomeOf(
      {
        cpu,
        memory: without === 'memory' ? Infinity : 1,
        idlestFirst: pick === 'idlest',
        copiesApart: without !== 'apart',
        nodesSpread: without !== 'spread',
        equalPorts: without !== 'ports',
      },
      wanted,
      seed,
    );
    return {
      placed: Math.round(placed),
      cores: Math.round(cores * 10) / 10,
      memory: Math.round(memory),
      short,
      lost,
      hit: Math.round(hit * 10) / 10,
      stuck,
    };
  },
});
