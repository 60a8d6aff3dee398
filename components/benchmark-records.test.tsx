import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { loadedModule, record } from '../tests/benches.ts';
import { BenchmarkRecords } from './benchmark-records.tsx';

const other = {
  ...record,
  digest: 'other',
  environment: { ...record.environment, id: 'linux-x64-乙', date: '2026-11-01' },
};
const htmlOf = (...records: (typeof record)[]) =>
  renderToStaticMarkup(<BenchmarkRecords module={loadedModule} records={records} lang="zh" />);

test('records stand machine by machine, and a stale one says so', () => {
  const html = htmlOf(record, other);
  expect(html.match(/class="bench-run-record"/gu)).toHaveLength(2);
  expect(html.match(/录制之后代码已经改动/gu)).toHaveLength(1);
});

test('without records there is nothing', () => {
  expect(htmlOf()).toBe('');
});
