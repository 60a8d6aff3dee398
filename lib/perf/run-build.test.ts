import { expect, test } from 'vitest';
import { stepsOf } from './run-build.ts';

test('the steps of a build are read from what it prints', () => {
  const printed = '0 errors, 0 warnings\nContent    1.5 s\nPages      64.2 s\n121 pages in 68.0 s, 1418 kB of HTML;\n';
  expect(stepsOf(printed)).toEqual([
    ['Content', 1.5],
    ['Pages', 64.2],
  ]);
});
