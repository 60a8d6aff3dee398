import { expect, test } from 'vitest';
import { formatDay, formatSpan, isDay } from './dates.ts';

test('a day is written as people write it', () => {
  expect(formatDay('2017-10-01', 'zh')).toBe('2017年10月1日');
  expect(formatDay('2017-10-01', 'en')).toBe('October 1, 2017');
});

test('a day is one of the calendar', () => {
  expect(['2016-02-29', '2017-02-29', '2026-99-99', '2017-10', '2017-10-01T00:00', ''].filter(isDay)).toEqual([
    '2016-02-29',
  ]);
});

test('a span says its year once', () => {
  expect(formatSpan('2017-10-17', '2017-10-19', 'zh')).toEqual(['2017年10月17日', '10月19日']);
  expect(formatSpan('2017-10-17', '2017-10-19', 'en')).toEqual(['October 17', 'October 19, 2017']);
});

test('a span over New Year says both', () => {
  expect(formatSpan('2017-12-31', '2018-01-01', 'zh')).toEqual(['2017年12月31日', '2018年1月1日']);
});
