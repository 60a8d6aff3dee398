import { expect, test } from 'vitest';
import { loadedModule, record, run } from '../../tests/benches.ts';
import { payloadOf } from './benches.ts';

const recordedIn = (json: string) => JSON.parse(json).recorded;

test('of a record a page fetches the values that any machine must have, and nothing else', () => {
  const cells = run.cells.map(({ cell, values }) => ({ cell, values }));
  expect(recordedIn(payloadOf(loadedModule, [record]).json)).toEqual({ cells });
});

test('of a record of other code, and of times, a page fetches nothing', () => {
  expect(recordedIn(payloadOf(loadedModule, [{ ...record, digest: '000000000000' }]).json)).toBeUndefined();
  const timed = { ...loadedModule, declaration: { ...loadedModule.declaration, mode: 'timed' as const } };
  expect(recordedIn(payloadOf(timed, [record]).json)).toBeUndefined();
});
