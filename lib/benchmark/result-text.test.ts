import { expect, test } from 'vitest';
import type { CellResult } from './benchmark.ts';
import { cellWords } from './cell-words.ts';
import { inLine, ratioText, resultText } from './result-text.ts';

const words = cellWords.zh;
const result: CellResult = {
  cell: 'acks=1',
  values: { tps: { value: 45_354, low: 45_000, high: 46_000 }, p99: null },
  samples: {},
  ratio: { value: 1.43, low: 1.4, high: 1.46 },
  verdict: 'higher',
  batch: 1,
  outliers: 0,
};

test('a value is told from one that nobody has, one that there cannot be, and one of a cell that failed', () => {
  const told = (name: string, of?: CellResult) => inLine(resultText(of, name, words));
  expect([told('tps', result), told('p99', result), told('其他', result), told('tps')]).toEqual([
    '45,354 (45,000–46,000)',
    'N/A',
    '—',
    '—',
  ]);
  expect(told('tps', { ...result, failure: 'threw: 坏了' })).toBe('没有结果');
});

test('a ratio has its verdict where time was measured; the baseline is named, and what has no ratio has a dash', () => {
  expect(ratioText(result, 'measured', words)).toEqual({ text: '×1.43', range: '1.40–1.46', verdict: '更高' });
  expect(ratioText({ ...result, verdict: 'not told' }, 'measured', words).verdict).toBeUndefined();
  expect(ratioText(result, 'simulated', words).verdict).toBeUndefined();
  expect(ratioText({ ...result, verdict: 'baseline' }, 'measured', words)).toEqual({ text: '基准' });
  expect(ratioText({ ratio: null, verdict: 'baseline' }, 'measured', words)).toEqual({ text: '—' });
  expect(ratioText(undefined, 'measured', words)).toEqual({ text: '—' });
});
