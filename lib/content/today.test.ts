import { expect, test } from 'vitest';
import { todayBy } from './today.ts';

const lateInLondon = Date.UTC(2017, 9, 31, 20);

test('today is the day in the timezone', () => {
  const today = todayBy({}, lateInLondon);
  expect([today('Europe/London'), today('Asia/Shanghai')]).toEqual(['2017-10-31', '2017-11-01']);
});

test('a build has one moment from its beginning to its end', () => {
  expect(todayBy({ GALLEY_NOW: String(lateInLondon) }, lateInLondon + 86_400_000)('Europe/London')).toBe('2017-10-31');
});

test('a day that is given stands in for today, and must be one', () => {
  expect(todayBy({ GALLEY_TODAY: '2017-10-01' }, lateInLondon)('Asia/Shanghai')).toBe('2017-10-01');
  expect(() => todayBy({ GALLEY_TODAY: 'yesterday' }, lateInLondon)).toThrow('expected a day such as');
});
