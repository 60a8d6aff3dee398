import type { ChartData, CurveLine } from './chart-data.ts';
import { escapeText, mark, percent, tickText } from './chart-marks.ts';

const height = 240;
const top = 30;
const bottom = 28;

/** Lines of ratios from zero up, along the values of one parameter. */
export function renderCurve({ series }: ChartData, lines: readonly CurveLine[]): { height: number; marks: string } {
  const ends = series.flatMap(({ ratios }) => Object.values(ratios).flatMap(({ value, high }) => [value, high]));
  const most = Math.max(1, ...ends.filter(Number.isFinite));
  const y = (ratio: number) => round(height - bottom - (ratio / most) * (height - bottom - top));
  const x = across(lines);
  const step = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 50, 100].find((it) => most / it <= 5) ?? most / 4;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  const grid = ticks.map(
    (tick) =>
      `<line class="${tick === 1 ? 'chart-base' : 'chart-rule'}" x1="0" x2="100%" y1="${y(tick)}" y2="${y(tick)}"/>` +
      `<text class="chart-tick" x="0" y="${y(tick) - 4}">${tickText(tick)}</text>`,
  );
  const names = (lines[0]?.points ?? []).map(
    (point) =>
      `<text class="chart-tick" x="${percent(x(point))}" y="${height - 8}" text-anchor="middle">${escapeText(point.at)}</text>`,
  );
  const drawn = lines.flatMap((line) => [
    ...series.map(({ name, ratios }) => {
      const there = line.points.flatMap((point) => {
        const ratio = ratios[point.cell];
        return ratio === undefined ? [] : [{ at: percent(x(point)), ratio }];
      });
      const strokes = there.slice(1).map(({ at, ratio }, index) => {
        const before = there[index];
        return before === undefined ? '' : stroke(name, before.at, y(before.ratio.value), at, y(ratio.value));
      });
      const marks = there.map(({ at, ratio }) => {
        const interval = y(ratio.low) === y(ratio.high) ? '' : stroke(name, at, y(ratio.low), at, y(ratio.high));
        return `${interval}${mark(name, at, y(ratio.value))}`;
      });
      return [...strokes, ...marks].join('');
    }),
    lines.length > 1 ? lineName(line, series, x, y) : '',
  ]);
  return { height, marks: [...grid, ...names, ...drawn].join('') };
}

const round = (pixels: number) => Number(pixels.toFixed(1));

const stroke = (name: string, x1: string, y1: number, x2: string, y2: number) =>
  `<line class="chart-interval chart-${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;

/** Above the last point that a series has. */
function lineName(
  { label, points }: CurveLine,
  series: ChartData['series'],
  x: (point: CurveLine['points'][number]) => number,
  y: (ratio: number) => number,
): string {
  for (const point of [...points].reverse()) {
    const ratio = series.map(({ ratios }) => ratios[point.cell]?.value).find((it) => it !== undefined);
    if (ratio === undefined) continue;
    const place = `x="${percent(x(point) + 2)}" y="${round(y(ratio) - 9)}"`;
    return `<text class="chart-label" ${place} text-anchor="end">${escapeText(label)}</text>`;
  }
  return '';
}

/** Numbers stand as far apart as they are, by their logarithms where they are of several sizes; names evenly. */
function across(lines: readonly CurveLine[]): (point: CurveLine['points'][number]) => number {
  const points = lines[0]?.points ?? [];
  const names = points.map(({ at }) => at);
  const numbers = points.flatMap(({ number }) => number ?? []);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const isNumeric = numbers.length === points.length && high > low;
  const scale = low > 0 && high / low > 20 ? Math.log : (it: number) => it;
  const share = ({ at, number }: CurveLine['points'][number]) =>
    isNumeric && number !== undefined
      ? (scale(number) - scale(low)) / (scale(high) - scale(low))
      : names.indexOf(at) / Math.max(1, names.length - 1);
  return (point) => 12 + share(point) * 84;
}
