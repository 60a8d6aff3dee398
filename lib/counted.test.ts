import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test('one of a thing is told as one, none and more as several', () => {
  expect([0, 1, 2].map((count) => counted(count, 'record'))).toEqual(['0 records', '1 record', '2 records']);
});
