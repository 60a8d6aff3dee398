import { expect, test } from 'vitest';
import { declarationOf } from '../../../tests/simulated-machine.ts';
import type { CellResult, Run } from '../benchmark.ts';
import { formatRun } from './run-report.ts';

const declaration = declarationOf([], {
  params: [{ name: 'acks', headers: ['acks'], values: [-1, 1], labels: {} }],
  cells: [-1, 1].map((acks) => ({ id: `acks=${acks}`, params: { acks } })),
  baseline: 'acks=1',
  values: [
    { name: 'tps', headers: ['吞吐'], unit: '条/秒', better: 'higher' },
    { name: 'p99', headers: ['P99'], unit: 'ms', better: 'lower' },
  ],
});

const cell: CellResult = {
  cell: 'acks=1',
  values: { tps: { value: 45353.8, low: 45000, high: 46000 }, p99: null },
  samples: {},
  ratio: { value: 1, low: 0.9, high: 1.1 },
  verdict: 'baseline',
  batch: 8,
  outliers: 0,
};

const run: Run = {
  schema: 'galley-run/1',
  bench: 'acks',
  kind: 'measured',
  seed: 7,
  resolutionMs: 0.001,
  forks: 5,
  rounds: 8,
  elapsedMs: 12_345,
  stopped: 'budget',
  controls: [],
  noise: 0.034,
  cells: [
    { ...cell, cell: 'acks=-1', ratio: { value: 0.55, low: 0.5, high: 0.6 }, verdict: 'lower', outliers: 2 },
    cell,
  ],
};

test('a run is a table of cells, then how far its figures carry', () => {
  expect(formatRun(declaration, run).split('\n')).toEqual([
    'cell                tps (条/秒)  p99 (ms)              ratio  verdict',
    'acks=-1  45,354 (45,000–46,000)       N/A  ×0.55 (0.50–0.60)  lower',
    'acks=1   45,354 (45,000–46,000)       N/A              ×1.00  baseline',
    '',
    'Ratios are to acks=1, with 95% intervals. Equal cells differed by up to 3.4% here: smaller differences are not told.',
    '5 forks of up to 8 rounds, seed 7, 12.3 s: ended because the time was up.',
    'Samples far out: 2. They are kept and count.',
  ]);
});

test('a failed cell says how, a run of few forks what it lacks', () => {
  const failed = { ...cell, cell: 'acks=-1', values: {}, ratio: null, failure: 'deadline: no answer in 8 s' };
  const text = formatRun(declaration, { ...run, forks: 1, rounds: 1, noise: null, cells: [failed, cell] });
  expect(text).toContain('acks=-1                       —         —      —  failed, deadline: no answer in 8 s\n');
  expect(text).toContain('How much equal cells differ here is not known: no difference is told.\n');
  expect(text).toContain(
    'Fewer than 3 forks tell no difference: give it more time with --budget.\n1 fork of up to 1 round,',
  );
});

test('a simulation says that it is a model, exact values that they are exact', () => {
  const simulated = { ...run, kind: 'simulated', noise: null } as const;
  expect(formatRun({ ...declaration, kind: 'simulated', seeds: 3 }, simulated)).toMatch(
    /Simulated: equal on every machine, a model and no measurement; ranges are those of 3 seeds; 12\.3 s\.$/u,
  );
  const exact = formatRun({ ...declaration, kind: 'exact' }, { ...run, kind: 'exact', noise: null });
  expect(exact).toMatch(/Ratios are to acks=1\. Exact: equal on every machine; 12\.3 s\.$/u);
});
