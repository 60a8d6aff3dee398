import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, benchFolder, benchText } from '../../../tests/bench-folder.ts';
import { formatProblem } from '../../problem.ts';
import type { BenchRecord, LoadedModule, Run } from '../benchmark.ts';
import { isLoaded } from '../module-outcome.ts';
import { formatRecord } from '../records/to-record.ts';
import { checkModules } from './check-modules.ts';
import { readRecords } from './read-records.ts';

const file = `${article}/acks.bench.ts`;
const results = `${article}/acks.results`;

const bytes = { value: 34, low: 34, high: 34 };
const cell = { batch: 1, outliers: 0, ratio: { value: 1, low: 1, high: 1 } };

const run: Run = {
  schema: 'galley-run/1',
  bench: 'acks',
  kind: 'exact',
  seed: 1,
  resolutionMs: null,
  forks: 1,
  rounds: 1,
  elapsedMs: 3,
  stopped: 'rounds',
  controls: [],
  noise: null,
  cells: [
    { ...cell, cell: 'size=1', values: { bytes }, samples: { bytes: [[34]] }, verdict: 'baseline' },
    {
      ...cell,
      cell: 'size=2',
      values: { bytes: null },
      samples: { bytes: [[null]] },
      verdict: 'not told',
      ratio: null,
    },
  ],
};

const recordOf = (id: string, date: string, more: Partial<Run> = {}, digest = 'abc'): BenchRecord => ({
  schema: 'galley-record/1',
  digest,
  environment: {
    id,
    cpu: '中央处理器',
    cores: 2,
    memoryGb: 24,
    os: 'Linux',
    kernel: '6',
    runtime: 'Node 20',
    load: [0, 1],
    date,
  },
  run: { ...run, ...more },
});

const textOf = (...args: Parameters<typeof recordOf>) => formatRecord(recordOf(...args));

/** What the check says of a sound module with these files in its results. */
async function check(files: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const beside = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${results}/${name}`, text]));
  const all = { [file]: benchText(), ...beside, ...more };
  const { content, work } = benchFolder(all);
  const { modules, problems } = await checkModules(content, Object.keys(all), { root: '.', work });
  const module = modules.get(file);
  if (module === undefined || !isLoaded(module)) throw new Error(String(module?.problems));
  return { content, module, said: problems.map(formatProblem) };
}

/** A record of the module as it is. */
const freshText = (module: LoadedModule, more: Partial<Run>) => textOf('甲', '2026-11-01', more, module.digest);

test('records are read, the newest first, as they were written', async () => {
  const { content, module, said } = await check({
    '甲.json': textOf('甲', '2026-11-01'),
    '乙.json': textOf('乙', '2026-11-22'),
  });
  expect(said).toEqual([]);
  expect(readRecords(content, file, module)).toEqual({
    records: [recordOf('乙', '2026-11-22'), recordOf('甲', '2026-11-01')],
    problems: [],
  });
});

test('a module without records has none', () => {
  const { content } = benchFolder({ [file]: benchText() });
  expect(readRecords(content, file)).toEqual({ records: [], problems: [] });
});

const at = (name: string, said: string) => [`${results}/${name}:${said}`];

test.each([
  [
    '坏.json',
    '{\n  "schema": 1,\n  坏\n}',
    '3:3 bench-record Unexpected text that is no JSON, expected a record as `npm run bench record` writes it',
  ],
  [
    '空.json',
    '',
    '1:1 bench-record Unexpected text that is no JSON, expected a record as `npm run bench record` writes it',
  ],
  [
    '旧.json',
    '{"schema":"galley-record/0"}',
    '1:1 bench-record Unexpected record: `schema` is the text `galley-record/0`; expected `galley-record/1`',
  ],
  [
    '名.json',
    textOf('另', '2026-11-01'),
    '1:1 bench-record Unexpected environment `另` in `名.json`, expected the file to be named after it',
  ],
  [
    '甲.json',
    textOf('甲', '2026-11-01', { bench: 'acsk' }),
    '1:1 bench-record Unexpected bench `acsk`, expected `acks`, whose folder this is',
  ],
  ['笔记.txt', '记', '1:1 bench-record Unexpected file `笔记.txt`, expected records such as `linux-x64-node20.json`'],
  ['大.json', ' '.repeat(1_200_000), '1:1 bench-record Unexpected size of 1.1 MB, expected at most 1 MB a record'],
])('%s is told at its file', async (name, text, said) => {
  expect((await check({ [name]: text })).said).toEqual(at(name, said));
});

test('names that the module does not have are told of a record of this very version, not of a stale one', async () => {
  const strangers = [
    { cells: run.cells.map((it, index) => (index === 1 ? { ...it, cell: 'size=3' } : it)) },
    { cells: run.cells.map((it) => ({ ...it, values: { byte: bytes } })) },
    { kind: 'simulated' as const },
  ];
  const { module } = await check({});
  const told = [];
  for (const more of strangers) {
    expect((await check({ '甲.json': textOf('甲', '2026-11-01', more) })).said).toEqual([]);
    told.push(...(await check({ '甲.json': freshText(module, more) })).said);
  }
  expect(told).toEqual([
    ...at(
      '甲.json',
      '1:1 bench-record Unexpected cell `size=3`, expected one that the module has; did you mean `size=1`?',
    ),
    ...at(
      '甲.json',
      '1:1 bench-record Unexpected value `byte`, expected one that the module has; did you mean `bytes`?',
    ),
    ...at('甲.json', '1:1 bench-record Unexpected kind `simulated`, expected `exact`'),
  ]);
});

test('records of no module, files that none imports, and an id of two modules are told', async () => {
  const { said } = await check(
    { '甲.json': textOf('甲', '2026-11-01') },
    {
      [`${article}/asks.results/甲.json`]: textOf('甲', '2026-11-01'),
      [`${article}/model.ts`]: 'export const 没人用 = 1;\n',
      [join(article, 'size.bench.ts')]: benchText({ kind: 'measured', code: 'run: () => 0' }),
    },
  );
  expect(said).toEqual([
    `${article}/size.bench.ts:4:1 bench Unexpected id \`acks\`, which \`${file}\` has, expected another`,
    `${article}/asks.results/甲.json:1:1 bench-record Unexpected record, expected \`asks.bench.ts\` beside its folder`,
    `${article}/model.ts:1:1 unused-file Unexpected file that no \`*.bench.ts\` beside it imports`,
  ]);
});

test('values that nobody has recorded are a warning that says what to do, timed ones are none', async () => {
  const timed = { [`${article}/时.bench.ts`]: benchText({ id: 'times', kind: 'measured', code: 'run: () => 0' }) };
  const { content, work } = benchFolder({ [file]: benchText(), ...timed });
  const { problems } = await checkModules(content, [file, ...Object.keys(timed)], { root: '.', work });
  expect(problems.map((it) => [formatProblem(it), it.fatal])).toEqual([
    [
      `${file}:11:3 bench-record Missing record of \`acks\`, expected one before it is published: npm run bench -- record acks`,
      false,
    ],
  ]);
});

test('what the definition and the types say of one line is told once', async () => {
  const { content, work } = benchFolder({
    [file]: benchText().replace('baseline: { size: 1 }', 'baseline: { size: 7 }'),
  });
  const { problems } = await checkModules(content, [file], { root: '.', work });
  expect(problems.map(formatProblem)).toEqual([`${file}:8:15 bench \`baseline.size\` is \`7\`; expected one of 1, 2`]);
});
