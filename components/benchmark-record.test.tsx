import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CellResult } from '../lib/benchmark/benchmark.ts';
import type { Lang } from '../lib/magazine.ts';
import { declaration, record, run } from '../tests/benches.ts';
import { BenchmarkRecord } from './benchmark-record.tsx';

const failed = ({ cell, batch, outliers }: CellResult): CellResult => ({
  ...{ cell, batch, outliers, values: {}, samples: {}, ratio: null, verdict: 'not told' },
  failure: 'deadline: no answer in 60 s',
});
const cells = run.cells.map((it, index) => (index === 3 ? failed(it) : it));
const pageIn = (lang: Lang) =>
  renderToStaticMarkup(
    <BenchmarkRecord
      declaration={declaration}
      digest={record.digest}
      record={{ ...record, run: { ...run, cells } }}
      lang={lang}
    />,
  );

test('a record writes the values of parameters as the tables of the page’s language do', () => {
  expect(pageIn('zh')).toContain('0 · 4 · 不适用');
  expect(pageIn('en')).toContain('0 · 4 · N/A');
});

test('why a row has no values is told in the page’s language, what the machine said stands as code', () => {
  expect(pageIn('zh')).toContain('到时没有回答 <code>no answer in 60 s</code>');
  expect(pageIn('en')).toContain('no answer in time <code>no answer in 60 s</code>');
});

test('the baseline is named in place of its ratio, as in the table itself', () => {
  expect(pageIn('zh')).toMatch(/<td[^>]*>基准<\/td>/u);
  expect(pageIn('zh')).not.toContain('×1.00');
});
