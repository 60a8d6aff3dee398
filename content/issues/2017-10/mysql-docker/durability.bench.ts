import { defineBench } from 'galley/bench';

export default defineBench({
  id: 'mysql-durability',
  kind: 'measured',
  question: {
    zh: '两个参数各取几，每秒能提交多少事务？',
    en: 'What do the two settings of durability cost in transactions a second?',
  },
  params: {
    threads: { header: ['连接数', 'connections'], values: [1, 16] },
    binlog: { header: 'sync_binlog', values: [1, 0] },
    redo: { header: 'innodb_flush_log_at_trx_commit', values: [1, 2, 0] },
  },
  baseline: { threads: 1, binlog: 1, redo: 1 },
  values: {
    tps: { header: 'TPS', unit: 'tx/s', better: 'higher' },
    p95: { header: '95%', unit: 'ms', better: 'lower' },
    group: { header: ['每组事务', 'per group'], unit: 'tx', better: 'neither' },
  },
  published: 'none',
  shows: {
    zh: 'MariaDB 10.11，每格都新起一个自己的实例，只开套接字，开二进制日志；sysbench 的 oltp_write_only，一张 5 万行的表，量 2 秒。“95%”是事务延迟的 95 百分位；“每组事务”是平均几个事务合在一组写进二进制日志，凑成一组的只需刷一次盘。',
    en: 'MariaDB 10.11: a private instance for each cell, by socket alone, with a binary log; oltp_write_only of sysbench on a table of 50,000 rows for 2 seconds. 95% is the 95th percentile of a transaction’s latency; per group is how many transactions were written to the binary log at once, and so share one flush.',
  },
  cannotShow: {
    zh: '数字多半由磁盘与虚拟机决定：编者的机器是虚拟机，一次刷盘少则零点几毫秒，多则几毫秒，虚拟磁盘是否真把数据落到了介质上，从里面看不出来；有掉电保护的固态盘或阵列卡快得多，差距随之缩小，机械盘则相反；与 sysbench 合用两个核，连接多时先碰到的往往是 CPU。没有复制，也没有断电：它只说省下多少，不说丢掉多少。数据都在缓冲池里，2 秒也不够让脏页的回写显出影响。',
    en: 'The disk and the virtual machine decide most of it: here a flush takes from some tenths of a millisecond to several, and nobody inside can see whether the virtual disk really keeps what it took; a solid-state disk or controller that is safe against power loss is much faster, and then the differences shrink; with a spinning disk they grow. Server and sysbench share two cores, which many connections soon fill. There is no replication and no power cut: it tells what is saved, not what is lost. All data fit the buffer pool, and 2 seconds are too short for dirty pages to matter.',
  },
  claims: [
    {
      says: {
        zh: '只有一个连接时，sync_binlog 从 0 改成 1，吞吐下降',
        en: 'With one connection, sync_binlog of 1 in place of 0 lowers the throughput',
      },
      along: 'binlog',
      where: { threads: 1 },
      is: 'rising',
    },
    {
      says: {
        zh: '双 1 之下，连接越多，合在一组刷盘的事务越多，吞吐越高',
        en: 'With both at 1, more connections share a flush, and throughput rises',
      },
      along: 'threads',
      where: { binlog: 1, redo: 1 },
      is: 'rising',
    },
  ],
  shell: ({ binlog, redo, threads }) => ({
    command: ['node', 'durability.mjs', String(binlog), String(redo), String(threads)],
  }),
  programs: ['durability.mjs', 'private-server.sh'],
});
