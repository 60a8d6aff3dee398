import { expect, test } from 'vitest';
import type { BenchRecord, Run } from '../benchmark.ts';
import { parseRecord, parseRun } from './validate-run.ts';

const run: Run = {
  schema: 'galley-run/1',
  bench: 'batches',
  kind: 'measured',
  seed: 1,
  resolutionMs: 0.005,
  forks: 2,
  rounds: 2,
  elapsedMs: 120.5,
  stopped: 'rounds',
  controls: [{ value: 1, low: 0.98, high: 1.02 }],
  noise: 0.02,
  cells: [
    {
      cell: '批大小=1',
      values: { rate: { value: 2, low: 1, high: 3 }, size: null },
      samples: {
        rate: [
          [1, 3],
          [2, null],
        ],
      },
      ratio: { value: 1, low: 1, high: 1 },
      verdict: 'baseline',
      batch: 64,
      outliers: 0,
    },
    {
      cell: '批大小=200',
      values: {},
      samples: {},
      ratio: null,
      verdict: 'not told',
      batch: 0,
      outliers: 0,
      failure: 'threw: 不行',
    },
  ],
};

const record: BenchRecord = {
  schema: 'galley-record/1',
  digest: '0123456789ab',
  environment: {
    id: 'linux-x64-node20',
    cpu: 'AMD EPYC',
    cores: 2,
    memoryGb: 24,
    os: 'Debian 12',
    kernel: '6.1',
    runtime: 'Node 20.20',
    load: [0.2, 1.5],
    date: '2017-10-01',
  },
  run,
};

const fromJson = (thing: unknown): unknown => JSON.parse(JSON.stringify(thing));
const cell = run.cells[0];

test('what was written is read', () => {
  expect(parseRun(fromJson(run))).toEqual(run);
  expect(parseRecord(fromJson(record))).toEqual(record);
});

test.each<[string, unknown]>([
  ['the whole is `null`; expected an object', null],
  ['the whole is a list; expected an object', [run]],
  ['`schema` is the text `galley-run/2`; expected `galley-run/1`', { ...run, schema: 'galley-run/2' }],
  ['`bench` is missing; expected a text', { ...run, bench: undefined }],
  ['`note` is unknown; expected only schema, bench', { ...run, note: '' }],
  ['`seed` is `1.5`; expected a whole number', { ...run, seed: 1.5 }],
  ['`forks` is `-1`', { ...run, forks: -1 }],
  ['`elapsedMs` is `Infinity`', { ...run, elapsedMs: Number.POSITIVE_INFINITY }],
  ['`noise` is `NaN`', { ...run, noise: Number.NaN }],
  ['`stopped` is the text `bored`', { ...run, stopped: 'bored' }],
  ['`controls[0].low` is `2`; expected no more than `high`', { ...run, controls: [{ value: 1, low: 2, high: 1 }] }],
  ['`controls[0].value` is `3`; expected one from `low`', { ...run, controls: [{ value: 3, low: 1, high: 2 }] }],
  ['`controls[0].low` is `0`; expected a ratio above 0', { ...run, controls: [{ value: 1, low: 0, high: 2 }] }],
  [
    '`cells[0].ratio.low` is `0`; expected a ratio above 0',
    { ...run, cells: [{ ...cell, ratio: { value: 1, low: 0, high: 2 } }] },
  ],
  [
    '`cells[0].ratio.low` is `-1`; expected a ratio, 0 or more',
    { ...run, kind: 'exact', cells: [{ ...cell, ratio: { value: 1, low: -1, high: 2 } }] },
  ],
  ['`cells` is an object; expected a list', { ...run, cells: {} }],
  [
    '`cells[1].cell` is the text `批大小=1`; expected another cell than that of cells[0]',
    { ...run, cells: [cell, cell] },
  ],
  [
    '`cells[0].values.rate.high` is the text `3`',
    { ...run, cells: [{ ...cell, values: { rate: { value: 2, low: 1, high: '3' } } }] },
  ],
  [
    '`cells[0].samples["吞吐 率"][0][1]` is an object',
    { ...run, cells: [{ ...cell, samples: { '吞吐 率': [[1, {}]] } }] },
  ],
  ['`cells[0].samples` is a list; expected an object', { ...run, cells: [{ ...cell, samples: [1] }] }],
  ['`cells[0].failure` is `3`; expected a text', { ...run, cells: [{ ...cell, failure: 3 }] }],
])('%s', (said, json) => {
  const read = parseRun(json);
  expect('problem' in read && read.problem).toContain(said);
});

test('a ratio of 0 is one where nothing is timed', () => {
  const simulated = { ...run, kind: 'simulated', cells: [{ ...cell, ratio: { value: 0, low: 0, high: 0 } }] };
  expect(parseRun(fromJson(simulated))).toEqual(simulated);
});

test.each<[string, unknown]>([
  ['`schema` is the text `galley-run/1`; expected `galley-record/1`', run],
  ['`digest` is missing', { ...record, digest: undefined }],
  [
    '`environment.load` is a list; expected a list of two',
    { ...record, environment: { ...record.environment, load: [1] } },
  ],
  [
    '`environment.date` is the text `1 Oct`; expected a day',
    { ...record, environment: { ...record.environment, date: '1 Oct' } },
  ],
  ...['2026-99-99', '2026-02-31'].map((date): [string, unknown] => [
    `\`environment.date\` is the text \`${date}\`; expected a day`,
    { ...record, environment: { ...record.environment, date } },
  ]),
  ['`run.cells` is missing; expected a list', { ...record, run: { ...run, cells: undefined } }],
  ['`run.cells[1].cell` is the text', { ...record, run: { ...run, cells: [cell, cell] } }],
])('in a record: %s', (said, json) => {
  const read = parseRecord(json);
  expect('problem' in read && read.problem).toContain(said);
});

test('a key called __proto__ is a key like others, and unknown', () => {
  const read = parseRun(JSON.parse(JSON.stringify(run).replace('{', '{"__proto__": {},')));
  expect(read).toEqual({ problem: expect.stringContaining('`__proto__` is unknown') });
});
