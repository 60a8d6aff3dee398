import { expect, test } from 'vitest';
import { dayIn, statusOf } from './status.ts';

const conference = { start: '2017-10-17', end: '2017-10-19' };

test('an announcement is current from its first day to its last', () => {
  expect(statusOf(conference, '2017-10-16')).toBe('upcoming');
  expect(statusOf(conference, '2017-10-17')).toBe('current');
  expect(statusOf(conference, '2017-10-19')).toBe('current');
  expect(statusOf(conference, '2017-10-20')).toBe('past');
});

test('a day begins in its own zone', () => {
  const evening = Date.UTC(2017, 9, 16, 16, 30);
  expect(dayIn('Asia/Shanghai', evening)).toBe('2017-10-17');
  expect(dayIn('America/New_York', evening)).toBe('2017-10-16');
  expect(dayIn(undefined, evening)).toBe('2017-10-16');
});
