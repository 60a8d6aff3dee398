import { defineBench } from 'galley/bench';
import { costFacts, costs } from './costs.ts';
import { lossesOf } from './durability.ts';

/** The default of 0.10; the one that comes back first may lead, even if it has missed something. */
const isUncleanAllowed = true;

export default defineBench({
  id: 'kafka-broker-kill',
  kind: 'simulated',
  question: {
    zh: '发送途中杀掉 broker，确认过的消息会丢吗？会重复吗？',
    en: 'When brokers are killed while messages are sent, are acknowledged ones lost, or stored twice?',
  },
  params: {
    fault: {
      header: ['故障', 'fault'],
      values: ['two', 'three', 'last'],
      labels: {
        two: ['杀两台', 'two killed'],
        three: ['杀三台再重启', 'three killed, then restarted'],
        last: ['杀三台后独存者也坏', 'three killed, then the last one breaks'],
      },
    },
    acks: { header: 'acks', values: [0, 1, -1] },
    minInsync: { header: 'min.insync.replicas', values: [1, 2, null] },
    retries: { header: 'retries', values: [0, 100000000], labels: { 100000000: ['1亿', '10^8'] } },
  },
  // The threshold means something to acks=-1 alone; with acks=0 there is no answer that could ask for a retry.
  where: ({ acks, minInsync, retries }) => (acks === -1) === (minInsync !== null) && (acks !== 0 || retries === 0),
  baseline: { fault: 'last', acks: 1, minInsync: null, retries: 0 },
  values: {
    lost: { header: ['已确认而丢失', 'acknowledged and lost'], unit: 'rec', better: 'lower' },
    twice: { header: ['多存的份数', 'extra copies'], unit: 'rec', better: 'lower' },
    failed: { header: ['报告失败', 'reported as failed'], unit: 'rec', better: 'lower' },
    acknowledged: { header: ['已确认', 'acknowledged'], unit: 'rec', better: 'neither' },
  },
  published: 'none',
  shows: {
    zh: '协议允许丢什么、允许重复什么。4 副本、12 个分区，broker 在随机的时刻按随机的次序被杀，每次都等集群缓过来再杀下一台；每格是五次试验之和，取三个种子的中位数。独存的一台坏掉之后不再回来，其余三台从最后被杀的一台起逐一重启，unclean 选举按 0.10 的默认值开启。acks=0 没有确认，交给网络就算。',
    en: 'What the protocol may lose, and what it may store twice. 4 replicas, 12 partitions; brokers die at random moments in random order, each when the cluster has got over the last. A cell is the sum of five trials, the median of three seeds. The last one never comes back; the others restart, the one killed last first, with unclean election on, as 0.10 had it. With acks=0 handing over to the network counts as acknowledged.',
  },
  cannotShow: {
    zh: '条数取决于杀在哪一刻、那一刻有多少消息在途，不是你的集群会丢的条数；要看的是零与非零。断电、坏盘、网络分区与脑裂都没有模拟；会话超时取默认的 6 秒，controller 一直活着。',
    en: 'Counts depend on the moment of the kill and on what was under way: they are not what your cluster would lose. Look at zero against not zero. Power cuts, bad disks, partitions of the network and split brains are not simulated; sessions time out after the default 6 s, and the controller lives.',
  },
  claims: [
    {
      says: {
        zh: '独存的一台坏掉时，min.insync.replicas=2 丢得比 1 少',
        en: 'When the last one breaks, min.insync.replicas=2 loses less than 1',
      },
      along: 'minInsync',
      where: { fault: 'last', acks: -1 },
      is: 'falling',
    },
    { says: { zh: 'acks=1 丢得比 acks=0 少', en: 'acks=1 loses less than acks=0' }, along: 'acks', is: 'falling' },
    {
      says: {
        zh: '四台杀两台，acks=-1 丢多少与 min.insync.replicas 无关',
        en: 'With two of four killed, what acks=-1 loses does not depend on min.insync.replicas',
      },
      along: 'minInsync',
      where: { fault: 'two', acks: -1 },
      is: 'flat',
    },
  ],
  costs: costFacts,
  seeds: 3,
  sample: ({ fault, acks, minInsync, retries }, seed) => {
    const delivery = { acks, retries, minInsync: minInsync ?? 1, isUncleanAllowed };
    return { ...lossesOf(fault, delivery, costs, seed) };
  },
});
