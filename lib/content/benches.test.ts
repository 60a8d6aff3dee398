import { expect, test } from 'vitest';
import { loadedModule, record, run } from '../../tests/benches.ts';
import type { BenchRecord, LoadedModule } from '../benchmark/benchmark.ts';
import { shownModules } from './benches.ts';

const shown = (records: readonly BenchRecord[], module: LoadedModule = loadedModule) =>
  shownModules({ records: () => records })(module);
const recordedIn = (...of: Parameters<typeof shown>) => JSON.parse(shown(...of).payload.json).recorded;
const old = { ...record, digest: '000000000000', environment: { ...record.environment, date: '2026-12-31' } };

test('of a record a page fetches the values that any machine must have, and nothing else', () => {
  const cells = run.cells.map(({ cell, values }) => ({ cell, values }));
  expect(recordedIn([old, record])).toEqual({ cells });
});

test('of a record of other code, and of times, a page fetches nothing', () => {
  expect(recordedIn([old])).toBeUndefined();
  const timed = { ...loadedModule, declaration: { ...loadedModule.declaration, mode: 'timed' as const } };
  expect(recordedIn([record], timed)).toBeUndefined();
});

test('the records of a module are read once, however many texts in whatever language show it', () => {
  const read: string[] = [];
  const records = (file: string) => {
    read.push(file);
    return [old, record];
  };
  const show = shownModules({ records });
  expect(show(loadedModule).records).toEqual([record, old]);
  expect(show(loadedModule)).toBe(show(loadedModule));
  expect(read).toEqual([loadedModule.file]);
});
