import type { BenchRecord, CellResult, Declaration, LoadedModule, Measure, Run } from '../lib/benchmark/benchmark.ts';
import { toCell } from '../lib/benchmark/cells.ts';
import type { BenchSource } from '../lib/markdown/context.ts';

/** A runnable table in literals, shared by unit tests: a simulation of what waiting for replicas costs. */

export const declaration: Declaration = {
  id: 'kafka-acks',
  kind: 'simulated',
  question: { zh: '等几个副本，要付多少吞吐？', en: 'What does waiting for replicas cost?' },
  params: [
    { name: 'acks', headers: ['acks'], values: ['-1', '0'], labels: {} },
    { name: 'replicas', headers: ['副本数', 'replicas'], values: [1, 4], labels: {} },
    { name: 'minInsync', headers: ['min.insync'], values: [1, null], labels: { null: ['不适用', 'N/A'] } },
  ],
  cells: [
    toCell({ acks: '-1', replicas: 1, minInsync: 1 }),
    toCell({ acks: '-1', replicas: 4, minInsync: 1 }),
    toCell({ acks: '0', replicas: 1, minInsync: null }),
    toCell({ acks: '0', replicas: 4, minInsync: null }),
  ],
  baseline: 'acks=-1,replicas=1,minInsync=1',
  values: [{ name: 'tps', headers: ['TPS', '吞吐'], unit: 'rec/s', better: 'higher' }],
  notes: [['备注', 'note']],
  published: {
    source: { zh: '《深度解读》表一', en: 'Table 1 of the article' },
    url: 'https://press.example/table-1',
    date: '2017-10',
    hardware: { zh: '4 台 broker', en: '4 brokers' },
  },
  shows: { zh: '协议本身的代价', en: 'What the protocol itself costs' },
  cannotShow: { zh: '你的集群有多快', en: 'How fast your cluster is' },
  claims: [
    {
      says: { zh: 'acks=-1 时吞吐随副本增多而下降', en: 'With acks=-1 throughput falls as replicas rise' },
      along: 'replicas',
      where: { acks: '-1' },
      is: 'falling',
      within: 0.05,
    },
  ],
  costs: [
    {
      name: { zh: '每条消息的处理', en: 'Work per record' },
      value: 21.4,
      unit: 'µs',
      from: { zh: '由第一行拟合', en: 'fitted on the first row' },
    },
  ],
  fitted: ['acks=-1,replicas=1,minInsync=1'],
  mode: 'sampled',
  seeds: 3,
};

export const loadedModule: LoadedModule = {
  file: 'issues/2017-10/kafka-reliability/acks.bench.ts',
  digest: '1a2b3c4d5e6f',
  files: [],
  source: "import { defineBench } from 'galley/bench';\n\nexport default defineBench({ id: 'kafka-acks' });\n",
  declaration,
  code: { entry: 'export default 1;\n', imports: '({})', specifiers: ['galley/bench'] },
};

const exactly = (value: number): Measure => ({ value, low: value, high: value });

const result = (of: number, tps: Measure, ratio: Measure): CellResult => ({
  cell: declaration.cells[of]?.id ?? '',
  values: { tps },
  samples: { tps: [[tps.low, tps.value, tps.high]] },
  ratio,
  verdict: of === 0 ? 'baseline' : 'not told',
  batch: 1,
  outliers: 0,
});

export const run: Run = {
  schema: 'galley-run/1',
  bench: 'kafka-acks',
  kind: 'simulated',
  seed: 1,
  resolutionMs: null,
  forks: 1,
  rounds: 3,
  elapsedMs: 1200,
  stopped: 'rounds',
  controls: [],
  noise: null,
  cells: [
    result(0, exactly(28_511.3), exactly(1)),
    result(1, { value: 16_900, low: 16_800, high: 17_010 }, { value: 0.593, low: 0.589, high: 0.597 }),
    result(2, exactly(44_900), exactly(1.575)),
    result(3, exactly(44_900), exactly(1.575)),
  ],
};

export const record: BenchRecord = {
  schema: 'galley-record/1',
  digest: '1a2b3c4d5e6f',
  environment: {
    id: 'linux-x64-epyc-node20',
    cpu: 'AMD EPYC 9B14',
    cores: 2,
    memoryGb: 24,
    os: 'Debian 12',
    kernel: '6.1',
    runtime: 'Node 20.20',
    virtualised: 'KVM',
    load: [0.4, 0.9],
    date: '2026-11-22',
  },
  run,
};

/** What a body is given of this module; `more` is of its declaration. */
export const benchSource = (
  more: Partial<Declaration> = {},
  records: readonly BenchRecord[] = [record],
): BenchSource => ({
  module: { ...loadedModule, declaration: { ...declaration, ...more } },
  payloadPath: '/base/assets/bench-kafka-acks.1a2b3c4d.json',
  pagePath: '/base/zh/benchmarks/kafka-acks/',
  records,
});

/** Its table and link in Markdown. */
export const benchMarkdown = `| acks | 副本数 | min.insync | TPS | 备注 |
| ---: | ---: | ---: | ---: | --- |
| -1 | 1 | 1 | 28511.3 | 𠮷 |
| -1 | 4 | 1 | 1.62万 | |
| 0 | 1 | N/A | 45,353.8 | |
| 0 | 4 | N/A | — | |

[重跑这张表](./acks.bench.ts)
`;
