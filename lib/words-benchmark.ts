import type { Kind } from './benchmark/benchmark.ts';
import { type CellWords, cellWords } from './benchmark/cell-words.ts';
import type { FailureKind } from './benchmark/run/failure.ts';

/** What pages say about runnable tables. */
export interface BenchmarkWords extends CellWords {
  readonly title: string;
  readonly deck: string;
  readonly ofIssue: string;
  readonly aboutTopic: string;
  /** The kind of a table, and what that means. */
  readonly kinds: Readonly<Record<Kind | 'command', { readonly name: string; readonly means: string }>>;
  readonly published: string;
  /** The editors' own series: recorded, or what their model gives. */
  readonly recorded: Readonly<Record<Kind, string>>;
  readonly yours: string;
  /** `TPS (published)` */
  readonly ofSeries: (column: string, series: string) => string;
  readonly error: string;
  readonly fitted: string;
  readonly heldOut: string;

  readonly chartTitle: (table: string) => string;
  readonly interval: string;
  readonly seedRange: string;
  readonly better: Readonly<Record<'higher' | 'lower', string>>;
  readonly along: (parameter: string) => string;

  readonly holds: string;
  readonly contradicted: string;
  readonly notTold: string;
  /** Where a claim fails: `from A to B ×1.05`. */
  readonly counterexample: (from: string, to: string, ratio: string) => string;

  readonly shows: string;
  readonly cannotShow: string;
  readonly source: string;
  readonly record: string;
  readonly cores: (count: number) => string;
  /** By what a record says in English: what a machine is inside of. What is not here stands as it is. */
  readonly virtualised: Readonly<Record<string, string>>;
  readonly load: (before: string, after: string) => string;
  readonly rounds: (forks: number, rounds: number) => string;
  readonly seeds: (count: number) => string;
  readonly noise: (share: string) => string;
  /** Why a cell has no values. */
  readonly failureKinds: Readonly<Record<FailureKind, string>>;
  readonly failures: (count: number, first: string) => string;
  readonly stale: string;
  readonly noRecord: string;
  /** Between items of a list, between clauses, and at the end. */
  readonly listComma: string;
  readonly clause: string;
  readonly stop: string;

  readonly table: string;
  readonly article: string;
  readonly parameters: string;
  readonly possible: string;
  readonly costs: string;
  readonly costsNote: string;
  readonly cost: string;
  readonly amount: string;
  readonly costFrom: string;
  readonly records: string;
  readonly fresh: string;
  readonly isStale: string;
  readonly code: string;
  readonly codeNote: string;
  /** Before the command that runs a table which no browser can run. */
  readonly byCommand: string;
}

export const benchmarkZh: BenchmarkWords = {
  ...cellWords.zh,
  title: '基准测试',
  deck: '这里的每张表都能重跑，多数就在浏览器里，其余用一条命令：公布的数字、编辑部录下的数字与你自己的数字并排而列。',
  ofIssue: '本期的测试',
  aboutTopic: '相关测试',
  kinds: {
    measured: { name: '实测', means: '在你的机器上真正运行这段代码' },
    command: { name: '实测', means: '真实的系统，用命令在自己的机器上运行' },
    simulated: { name: '模拟', means: '按假设推演的模型，不是系统本身' },
    exact: { name: '精确', means: '在哪台机器上都得同样的数' },
  },
  published: '公布',
  recorded: { measured: '实录', simulated: '模型', exact: '实录' },
  yours: '你的',
  ofSeries: (column, series) => `${column}（${series}）`,
  error: '误差',
  fitted: '拟合',
  heldOut: '未拟合',
  chartTitle: (table) => `${table}：相对基准的倍数`,
  interval: '横线是 95% 区间',
  seedRange: '横线是各随机种子的范围',
  better: { higher: '越大越好', lower: '越小越好' },
  along: (parameter) => `横轴：${parameter}`,
  holds: '成立',
  contradicted: '不成立',
  notTold: '无从判断',
  counterexample: (from, to, ratio) => `从 ${from} 到 ${to} 是 ${ratio}`,
  shows: '能说明',
  cannotShow: '不能说明',
  source: '公布者',
  record: '录制',
  cores: (count) => `${count} 核`,
  virtualised: { container: '容器', 'virtual machine': '虚拟机', 'container in a virtual machine': '虚拟机中的容器' },
  load: (before, after) => `负载 ${before}–${after}`,
  rounds: (forks, rounds) => `重新开始 ${forks} 次，每次 ${rounds} 轮`,
  seeds: (count) => (count === 1 ? '随机种子 1' : `随机种子 1–${count} 的中位数`),
  noise: (share) => `相同的两格之间最多相差 ${share}，更小的差别不作数`,
  failureKinds: {
    deadline: '到时没有回答',
    died: '代码的线程没了',
    closed: '代码关掉了自己的线程',
    syntax: '代码有语法错误',
    flood: '代码不停地发消息',
    threw: '代码出错',
    'bad value': '给出的不是有限的数',
    'uneven work': '机器太忙，或者每次调用的工作量不一样',
    'no definition': '默认导出的不是基准的定义',
    'no run': '代码里没有 run',
    'no sample': '代码里没有 sample',
    'left out': 'where 不要这一格',
  },
  failures: (count, first) => `${count} 格没有结果（${first}）`,
  stale: '录制之后代码已经改动，这些数字可能不再成立。',
  noRecord: '尚未录制。',
  listComma: '，',
  clause: '；',
  stop: '。',
  table: '表格',
  article: '文章',
  parameters: '参数与数值',
  possible: '取值',
  costs: '模型的假设',
  costsNote: '模型只知道下面这些代价，其余都由规则推出。',
  cost: '代价',
  amount: '大小',
  costFrom: '由来',
  records: '录制',
  fresh: '与代码相符',
  isStale: '代码已改动',
  code: '代码',
  codeNote: '运行的就是这个文件，一字不差。',
  byCommand:
    '它要启动真实的程序，浏览器里跑不了。用到的文件都在下面；在自己的机器上，有 Galley 与本刊的源文件，装好所需的软件，就能重做：',
};

export const benchmarkEn: BenchmarkWords = {
  ...cellWords.en,
  title: 'Benchmarks',
  deck: 'Every table here runs again, most of them in the browser, the others by a command: what was published, what the editors recorded and what you measure stand side by side.',
  ofIssue: 'Tables that run',
  aboutTopic: 'Tables that run',
  kinds: {
    measured: { name: 'Measured', means: 'this very code runs on your machine' },
    command: { name: 'Measured', means: 'a real system, run by a command on a machine of your own' },
    simulated: { name: 'Simulated', means: 'a model built on assumptions, not the system itself' },
    exact: { name: 'Exact', means: 'the same numbers on every machine' },
  },
  published: 'published',
  recorded: { measured: 'recorded', simulated: 'model', exact: 'recorded' },
  yours: 'yours',
  ofSeries: (column, series) => `${column} (${series})`,
  error: 'Error',
  fitted: 'fitted',
  heldOut: 'held out',
  chartTitle: (table) => `${table}: ratio to the baseline`,
  interval: 'lines are 95% intervals',
  seedRange: 'lines are ranges over the seeds',
  better: { higher: 'higher is better', lower: 'lower is better' },
  along: (parameter) => `along: ${parameter}`,
  holds: 'holds',
  contradicted: 'contradicted',
  notTold: 'cannot be told',
  counterexample: (from, to, ratio) => `${ratio} from ${from} to ${to}`,
  shows: 'Shows',
  cannotShow: 'Cannot show',
  source: 'Published by',
  record: 'Recorded',
  cores: (count) => (count === 1 ? '1 core' : `${count} cores`),
  virtualised: {},
  load: (before, after) => `load ${before}–${after}`,
  rounds: (forks, rounds) => `${forks} fresh starts of ${rounds} rounds`,
  seeds: (count) => (count === 1 ? 'seed 1' : `median over seeds 1–${count}`),
  noise: (share) => `equal cells differed by up to ${share}; smaller differences mean nothing`,
  failureKinds: {
    deadline: 'no answer in time',
    died: 'its worker is gone',
    closed: 'the code closed its own worker',
    syntax: 'the code is no JavaScript',
    flood: 'the code flooded us with messages',
    threw: 'the code failed',
    'bad value': 'it gave no finite number',
    'uneven work': 'the machine was too busy, or calls do unequal work',
    'no definition': 'the default export is no definition',
    'no run': 'the code has no run',
    'no sample': 'the code has no sample',
    'left out': 'where leaves it out',
  },
  failures: (count, first) => `${count === 1 ? '1 cell has' : `${count} cells have`} no result (${first})`,
  stale: 'The code has changed since; these numbers may no longer hold.',
  noRecord: 'Not recorded yet.',
  listComma: ', ',
  clause: '; ',
  stop: '.',
  table: 'Table',
  article: 'Article',
  parameters: 'Parameters and values',
  possible: 'Possible values',
  costs: 'What the model assumes',
  costsNote: 'The model knows these costs only; all else follows from its rules.',
  cost: 'Cost',
  amount: 'Amount',
  costFrom: 'From',
  records: 'Records',
  fresh: 'matches the code',
  isStale: 'the code has changed',
  code: 'Code',
  codeNote: 'This very file runs.',
  byCommand:
    'It starts real programs, which no browser can. All its files are below; with Galley, the magazine’s sources and the software they call for, it runs on a machine of yours: ',
};
