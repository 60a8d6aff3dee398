import { describe, expect, test } from 'vitest';
import type { Measure } from '../benchmark.ts';
import { renderChart } from './chart.ts';
import { type ChartData, withYours } from './chart-data.ts';

const exactly = (value: number): Measure => ({ value, low: value, high: value });

const data: ChartData = {
  id: 'table-acks',
  title: '吞吐 <相对>基准的倍数',
  rows: [
    { cell: 'a', label: ['acks -1', '副本数 1'] },
    { cell: 'b', label: ['acks 0', '副本数 4'] },
  ],
  series: [
    { name: 'published', label: '公布', ratios: { a: exactly(1), b: exactly(2) } },
    { name: 'recorded', label: '模型', ratios: { a: exactly(1), b: { value: 1.8, low: 1.7, high: 1.9 } } },
  ],
  yours: '你的',
  legend: ['×1 基准'],
};

const ticksOf = (svg: string) => Array.from(svg.matchAll(/class="chart-tick"[^>]*>([^<]*)</gu), ([, text]) => text);

describe('A chart', () => {
  const svg = renderChart(data);

  test('tells the series apart by shape, and names them', () => {
    expect(svg.match(/<circle class="chart-published"/gu)).toHaveLength(3);
    expect(svg.match(/<path class="chart-recorded"/gu)).toHaveLength(3);
    expect(svg).toContain('</svg> 公布</li>');
    expect(svg).toContain('<li>×1 基准</li>');
  });

  test('draws an interval only where there is one', () => {
    expect(svg.match(/<line class="chart-interval chart-recorded"/gu)).toHaveLength(1);
  });

  test('says in words what it shows', () => {
    expect(svg).toContain('role="img" aria-labelledby="table-acks-chart table-acks-chart-text"');
    expect(svg).toContain('<title id="table-acks-chart">吞吐 &lt;相对&gt;基准的倍数</title>');
    expect(svg).toContain(
      'acks -1 · 副本数 1: 公布 ×1.00, 模型 ×1.00; acks 0 · 副本数 4: 公布 ×2.00, 模型 ×1.80 (1.70–1.90)',
    );
  });

  test('places everything by shares of its width, without styles of its own', () => {
    expect(svg).not.toMatch(/style=|viewBox|on\w+=/u);
    const shares = Array.from(svg.matchAll(/\b(?:c?x[12]?)="([^"]*)"/gu), ([, x = '']) => x);
    expect(shares.every((x) => x === '0' || x.endsWith('%'))).toBe(true);
  });

  test('has the baseline on its scale of logarithms', () => {
    expect(ticksOf(svg)).toContain('×1');
    expect(svg).toMatch(/class="chart-base"/u);
    const far = {
      ...data,
      series: [{ name: 'published' as const, label: '公布', ratios: { a: exactly(0.02), b: exactly(80) } }],
    };
    expect(ticksOf(renderChart(far))).toEqual(['×0.1', '×1', '×10']);
  });

  test('has no line of the grid through a word', () => {
    const dashes = (svg.match(/stroke-dasharray="([^"]*)"/u)?.[1] ?? '').split(' ').map(Number);
    const ends = dashes.map((_dash, index) => dashes.slice(0, index + 1).reduce((sum, it) => sum + it, 0));
    const isDrawn = (y: number) => ends.findIndex((end) => y < end) % 2 === 0;
    const label = Array.from(svg.matchAll(/class="chart-label" x="0" y="(\d+)"/gu), ([, y]) => Number(y));
    const point = Array.from(svg.matchAll(/<circle [^>]*cy="([\d.]+)"/gu), ([, y]) => Number(y));
    expect(label.map((y) => isDrawn(y - 5))).toEqual([false, false]);
    expect(point.slice(0, 2).map(isDrawn)).toEqual([true, true]);
  });

  test('shows zero before its scale, and leaves out what is no number', () => {
    const ratios = { a: exactly(0), b: exactly(Number.NaN) };
    const zero = renderChart({ ...data, series: [{ name: 'yours', label: '你的', ratios }] });
    expect(ticksOf(zero)[0]).toBe('0');
    expect(zero.match(/class="chart-yours"/gu)).toHaveLength(2);
    expect(zero).not.toContain('NaN%');
  });

  test('can be drawn before anything was measured', () => {
    expect(ticksOf(renderChart({ ...data, series: [] }))).toContain('×1');
  });

  test('breaks a long label between its pieces', () => {
    const label = ['故障 三台先后被杀，独存的一台也坏掉', 'acks -1', 'retries 100000000'];
    const svg = renderChart({ ...data, rows: [{ cell: 'a', label }] });
    expect(Array.from(svg.matchAll(/class="chart-label"[^>]*>([^<]*)</gu), ([, text]) => text)).toEqual([
      '故障 三台先后被杀，独存的一台也坏掉',
      'acks -1 · retries 100000000',
    ]);
  });
});

test('The reader’s own series takes the place of what there was of it, and may bring rows', () => {
  const ratio = { value: 1.5, low: 1.4, high: 1.6 };
  const once = withYours(data, [{ cell: 'b', label: [], ratio: exactly(9) }]);
  const again = withYours(once, [
    { cell: 'a', label: ['不用'], ratio: null },
    { cell: '新', label: ['acks 𠮷'], ratio },
  ]);
  expect(again.rows.map(({ label }) => label.join(' '))).toEqual(['acks -1 副本数 1', 'acks 0 副本数 4', 'acks 𠮷']);
  expect(again.series.map(({ name, label }) => [name, label])).toEqual([
    ['published', '公布'],
    ['recorded', '模型'],
    ['yours', '你的'],
  ]);
  expect(again.series.at(-1)?.ratios).toEqual({ 新: ratio });
});

describe('A curve', () => {
  const curve = [
    { label: '', points: [1, 2, 12].map((number) => ({ cell: `p${number}`, at: String(number), number })) },
  ];
  const ratios = { p1: exactly(1), p2: { value: 1.8, low: 1.7, high: 1.9 }, p12: exactly(2) };
  const rows = curve[0]?.points.map(({ cell, at }) => ({ cell, label: [`分区数 ${at}`] })) ?? [];
  const svg = renderChart({ ...data, rows, curve, series: [{ name: 'recorded', label: '模型', ratios }] });

  test('joins the points of a series and marks each', () => {
    expect(svg.match(/<path class="chart-recorded"/gu)).toHaveLength(4);
    expect(svg.match(/<line class="chart-interval/gu)).toHaveLength(3);
  });

  test('stands on zero, and numbers are as far apart as they are', () => {
    expect(ticksOf(svg)).toEqual(['0', '×0.5', '×1', '×1.5', '×2', '1', '2', '12']);
    const x = Array.from(svg.matchAll(/<text class="chart-tick" x="([\d.]+)%"/gu), ([, share]) => Number(share));
    expect(x[0]).toBeCloseTo(12);
    expect(x[1]).toBeCloseTo(12 + 84 / 11, 1);
  });

  test('breaks where a series has no value', () => {
    const gap = renderChart({
      ...data,
      rows,
      curve,
      series: [{ name: 'yours', label: '你的', ratios: { p12: exactly(2) } }],
    });
    expect(gap).not.toContain('chart-interval');
    expect(gap).not.toContain('NaN');
  });
});
