import { expect, test } from 'vitest';
import { readMistake, sayMistake } from './mistakes.ts';

test.each([
  ['no export', ''],
  ['dynamic import', ''],
  ['unknown import', 'node:$&fs'],
] as const)('%s is known again by what says it, behind the name of the error too', (mistake, name) => {
  const said = sayMistake(mistake, { name, known: '`galley/bench`' });
  expect(readMistake(said)).toEqual({ mistake, name });
  expect(readMistake(`Error: ${said}`)).toEqual({ mistake, name });
});

test('what the code itself says is no mistake of these', () => {
  expect(['', 'TypeError: 没有 `run`', 'there is no'].map(readMistake)).toEqual([undefined, undefined, undefined]);
});
