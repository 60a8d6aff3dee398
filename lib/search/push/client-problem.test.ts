import { expect, test } from 'vitest';
import { clientProblem } from './client-problem.ts';

const failure = (name: string, status?: number) => Object.assign(new Error('Invalid key'), { name, status });

test('What the service refuses is told in a sentence, and a key that may not with what it has to allow', () => {
  expect(clientProblem(failure('ApiError', 403))).toMatch(/^Algolia refuses the key: Invalid key\. .*deleteIndex/);
  expect(clientProblem(failure('ApiError', 400))).toBe('Algolia: Invalid key');
  expect(clientProblem(failure('RetryError'))).toBe('Algolia: Invalid key');
});

test('Other errors are none of the service', () => {
  expect(clientProblem(new TypeError('undefined is not a function'))).toBeUndefined();
  expect(clientProblem('403')).toBeUndefined();
});
