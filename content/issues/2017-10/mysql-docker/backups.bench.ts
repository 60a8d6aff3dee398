import { defineBench } from 'galley/bench';
import { backUp, databasesBy } from './backups.ts';

/** In MB/s. */
const rates = { stream: 60, host: 120, room: 2400 };

/** To tenths. */
const rounded = (value: number) => Math.round(value * 10) / 10;

/** More than there are databases. */
const unlimited = 9999;

export default defineBench({
  id: 'mysql-backups',
  kind: 'simulated',
  question: {
    zh: '备份的并行数限在多少，一夜备得完，又不打扰太多？',
    en: 'How many backups at once get a night’s work done without disturbing too much?',
  },
  params: {
    refill: {
      header: ['补入', 'refill'],
      values: ['one', 'waves'],
      labels: { one: ['完一补一', 'one for one'], waves: ['整批', 'in waves'] },
    },
    host: {
      header: ['每机上限', 'per machine'],
      values: [1, unlimited],
      labels: { [unlimited]: ['不限', 'any'] },
    },
    room: {
      header: ['机房上限', 'per room'],
      values: [10, 25, 50, 100, unlimited],
      labels: { [unlimited]: ['不限', 'any'] },
    },
  },
  where: ({ refill, host }) => refill === 'one' || host === 1,
  baseline: { refill: 'one', host: 1, room: 50 },
  values: {
    hours: { header: ['全部备完', 'all'], unit: 'h', better: 'lower' },
    minutes: { header: ['每份', 'each'], unit: 'min', better: 'lower' },
    disturbed: { header: ['每机受扰', 'disturbed'], unit: 'h', better: 'lower' },
    together: { header: ['同机最多', 'together'], unit: 'backup', better: 'lower' },
  },
  published: 'none',
  seeds: 5,
  shows: {
    zh: '80 台宿主机各有 13 个实例，大小从 10 到 80 GB 不等，同时到点。同一台机器上的备份平分网卡，全机房的备份平分备份服务器。“每份”是一份备份平均用多久，“每机受扰”是一台宿主机平均有多久在备份。',
    en: '80 machines with 13 databases each, of 10 to 80 GB, all due at once. Backups of a machine share its network evenly, those of the room share the servers that take them. Each is the average time of a backup; disturbed says how long a machine has some backup running, on average.',
  },
  cannotShow: {
    zh: '三个速度是编者的假设，拐点就由它们决定：机房的速度除以单份的速度，这里是 40 份。没有业务的读写，没有磁盘寻道，没有备份期间增长的重做日志；并行越多，这几样越糟，模型因此偏袒不设限的做法。',
    en: 'The three rates are assumed, and they put the knee where it is: the room’s rate over that of one backup, here at 40. There is no other load, no seeking of disks, and no redo log that grows meanwhile. All of these get worse with more at once, so the model is kind to having no limit.',
  },
  claims: [
    {
      says: { zh: '上限越宽，越早备完，到拐点为止', en: 'A wider limit ends the work sooner, until the knee' },
      along: 'room',
      is: 'falling',
    },
  ],
  costs: [
    {
      name: { zh: '单份备份', en: 'one backup' },
      value: rates.stream,
      unit: 'MB/s',
      from: { zh: '编者的假设：限了速的 xtrabackup', en: 'assumed by the editors: xtrabackup, throttled' },
    },
    {
      name: { zh: '一台宿主机', en: 'a machine' },
      value: rates.host,
      unit: 'MB/s',
      from: { zh: '编者的假设：千兆网卡', en: 'assumed by the editors: a network of 1 Gbit/s' },
    },
    {
      name: { zh: '全机房的备份服务器', en: 'all backup servers' },
      value: rates.room,
      unit: 'MB/s',
      from: { zh: '编者的假设：两个万兆口', en: 'assumed by the editors: two ports of 10 Gbit/s' },
    },
  ],
  sample: ({ refill, host, room }, seed) => {
    const limits = { room, host, inWaves: refill === 'waves' };
    const { hours, minutes, disturbed, together } = backUp(databasesBy(seed), limits, rates);
    return { hours: rounded(hours), minutes: rounded(minutes), disturbed: rounded(disturbed), together };
  },
});
