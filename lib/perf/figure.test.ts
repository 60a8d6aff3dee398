import { expect, test } from 'vitest';
import { formatMeasured, isOver } from './figure.ts';

test('a figure at its budget holds, one beyond it does not', () => {
  expect(isOver({ name: 'CSS', value: 12, budget: { atMost: 12 } })).toBe(false);
  expect(isOver({ name: 'CSS', value: 12.001, budget: { atMost: 12 } })).toBe(true);
  expect(isOver({ name: 'SEO', value: 99, budget: { atLeast: 100 } })).toBe(true);
  expect(isOver({ name: 'HTML', value: 1e9 })).toBe(false);
});

test('the table says figure, budget, verdict, baseline and ratio', () => {
  const table = formatMeasured(
    [
      {
        title: '首页 /zh/',
        figures: [
          { name: 'JavaScript', value: 2.5, unit: 'kB', budget: { atMost: 4 }, baseline: 135 },
          { name: 'requests', value: 7, budget: { atMost: 6 } },
        ],
      },
    ],
    'Next',
  );
  expect(table.split('\n').slice(1)).toEqual([
    '首页 /zh/',
    '  JavaScript  2.5 kB  ≤ 4 kB    ok  135 kB  0.02 ×',
    '  requests         7     ≤ 6  OVER',
  ]);
});

test('nothing is divided by a baseline of nothing', () => {
  const table = formatMeasured([{ title: '', figures: [{ name: 'fonts', value: 0, baseline: 0 }] }], 'Next');
  expect(table).not.toMatch(/NaN|Infinity/);
});
