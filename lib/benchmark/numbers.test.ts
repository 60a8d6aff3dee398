import { describe, expect, test } from 'vitest';
import {
  formatDeviation,
  formatPercent,
  formatRatio,
  formatRatioRange,
  formatValue,
  formatValueRange,
  isNotApplicable,
  parseNumber,
  parsePublished,
} from './numbers.ts';

describe('A number in a table', () => {
  test.each([
    ['18.2万', 182_000],
    ['1.8×10^5', 180_000],
    ['1.8 × 10⁵', 180_000],
    ['2.5×10⁻³', 0.0025],
    ['1.8e5', 180_000],
    ['45,353.8', 45_353.8],
    ['45 353.8', 45_353.8],
    ['１２３．４', 123.4],
    ['１８．２万', 182_000],
    ['1，234', 1234],
    ['3.1k', 3100],
    ['3 M', 3_000_000],
    ['2亿', 200_000_000],
    ['1.2千万', 12_000_000],
    ['−1.5', -1.5],
    ['－3', -3],
    ['约 12', 12],
    ['≈ 12', 12],
    ['0', 0],
    ['0.1', 0.1],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test('may carry the unit of its column', () => {
    expect(parseNumber('12 ms', 'ms')).toBe(12);
    expect(parseNumber('99.9％', '%')).toBe(99.9);
    expect(parseNumber('18.2万条/秒', '条/秒')).toBe(182_000);
    expect(parseNumber('12 ms', 's')).toBeUndefined();
  });

  test.each(['', '𠮷', '快', '1,23', '12,34,567', '1.2.3', '12 ms', '>3', '3–5', '1.8×10^', '十二', '0x10'])(
    'is not %j',
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
    },
  );
});

test('A cell may say that a value does not apply, or that it was never published', () => {
  for (const text of ['N/A', 'n/a', 'NA', 'Ｎ／Ａ', '不适用'])
    expect(parsePublished(text, 'ms')).toEqual({ value: 'N/A' });
  for (const text of ['—', '–', '-', '－', '——', '−']) expect(parsePublished(text, 'ms')).toEqual({ value: undefined });
  expect(parsePublished('12 ms', 'ms')).toEqual({ value: 12 });
  expect(parsePublished('', 'ms')).toBe('wrong');
  expect(parsePublished('很快', 'ms')).toBe('wrong');
  expect(isNotApplicable('N/A')).toBe(true);
  expect(isNotApplicable('1')).toBe(false);
});

test('Values have four significant digits, and all of those before the point', () => {
  expect([28_511.3, 1234.56, 999.96, 12.3456, 0.012_345_6, 0, -3.5].map((it) => formatValue(it))).toEqual([
    '28,511',
    '1,235',
    '1,000',
    '12.35',
    '0.01235',
    '0',
    '−3.5',
  ]);
  expect(formatValue(1_234_567)).toBe('1,234,567');
  expect(formatValue(251)).toBe('251');
  expect(formatValue(2.5e-7)).toBe('2.50×10^−7');
  expect(formatValue(Number.NaN)).toBe('—');
});

test('Ratios keep two places where they are near one', () => {
  expect([0, 1, 1.426, 0.997, 0.5, 0.063_4, 12.56, 143.2, 12_345].map(formatRatio)).toEqual([
    '×0',
    '×1.00',
    '×1.43',
    '×1.00',
    '×0.50',
    '×0.063',
    '×12.6',
    '×143',
    '×12,345',
  ]);
});

test('A range that nobody could see is not written', () => {
  expect(formatRatioRange({ value: 1.43, low: 1.4, high: 1.46 })).toBe('1.40–1.46');
  expect(formatRatioRange({ value: 1.431, low: 1.43, high: 1.432 })).toBeUndefined();
  expect(formatValueRange({ value: 28_511, low: 28_100, high: 29_040 })).toBe('28,100–29,040');
  expect(formatValueRange({ value: 5, low: 5, high: 5 })).toBeUndefined();
});

test('Shares are in percent; those of a deviation have a sign', () => {
  expect([0.034, 0.25, 0].map(formatPercent)).toEqual(['3.4%', '25.0%', '0.0%']);
  expect([0.044, -0.139, 0.0001].map(formatDeviation)).toEqual(['+4.4%', '−13.9%', '0.0%']);
});
