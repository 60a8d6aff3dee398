import { expect, test } from 'vitest';
import { validateReport } from './validate-report.ts';

const measure = { value: 12, low: 11, high: 13 };
const cell = {
  cell: 'acks=全部',
  values: { tps: measure },
  samples: { tps: [[11, 12, 13]] },
  ratio: { value: 1.2, low: 1.1, high: 1.3 },
  verdict: 'higher',
  batch: 64,
  outliers: 0,
};
const run = {
  schema: 'galley-run/1',
  bench: 'acks',
  kind: 'measured',
  seed: 7,
  resolutionMs: 0.1,
  forks: 1,
  rounds: 3,
  elapsedMs: 900,
  stopped: 'rounds',
  controls: [measure],
  noise: 0.03,
  cells: [cell],
};
const asked = { kind: 'measured', cells: new Set(['acks=全部']) } as const;
const progress = { kind: 'progress', done: 0.5, remainingMs: 900, fork: 0, round: 1, cells: [cell] };

test('what the frame reports well is believed', () => {
  expect(validateReport({ kind: 'alive' }, asked)).toEqual({ kind: 'alive' });
  expect(validateReport({ kind: 'done', run }, asked)).toEqual({ kind: 'done', run });
  expect(validateReport(progress, asked)).toMatchObject({ kind: 'progress', progress: { done: 0.5, cells: [cell] } });
  expect(validateReport({ ...progress, done: 7 }, asked)).toMatchObject({ progress: { done: 1 } });
});

test('a ratio of 0 is believed on the way too, where nothing is timed', () => {
  const nothing = { ...progress, cells: [{ ...cell, ratio: { value: 0, low: 0, high: 0 } }] };
  expect(validateReport(nothing, { ...asked, kind: 'exact' })).toMatchObject({ progress: { done: 0.5 } });
  expect(validateReport(nothing, asked)).toBeUndefined();
});

test.each([
  ['nothing', null],
  ['a text', 'done'],
  ['another kind', { kind: 'navigate', to: 'https://x.test' }],
  ['a run without a schema', { kind: 'done', run: { ...run, schema: 'x' } }],
  ['a share that is no number', { ...progress, done: Number.NaN }],
  ['a time that never ends', { ...progress, remainingMs: Number.POSITIVE_INFINITY }],
  ['a value that is not finite', { kind: 'done', run: { ...run, noise: Number.NaN } }],
  [
    'a value that is a text',
    { ...progress, cells: [{ ...cell, values: { tps: { ...measure, value: '<img src=x>' } } }] },
  ],
  ['a cell that was not asked for', { ...progress, cells: [{ ...cell, cell: 'acks=9' }] }],
  ['a cell twice', { ...progress, cells: [cell, cell] }],
  ['cells that are no list', { ...progress, cells: { length: 1 } }],
  [
    'more samples than a run has',
    { kind: 'done', run: { ...run, cells: [{ ...cell, samples: { tps: [Array(200_000).fill(1)] } }] } },
  ],
])('%s is not believed', (_, report) => {
  expect(validateReport(report, asked)).toBeUndefined();
});

test('words of the code are cut short', () => {
  const words = 'threw: '.padEnd(5000, 'x');
  const failed = validateReport({ ...progress, cells: [{ ...cell, failure: words }] }, asked);
  expect(failed).toMatchObject({ progress: { cells: [{ failure: words.slice(0, 300) }] } });
  expect(validateReport({ kind: 'failed', reason: words }, asked)).toEqual({
    kind: 'failed',
    reason: words.slice(0, 300),
  });
});
