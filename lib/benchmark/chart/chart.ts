import type { Measure } from '../benchmark.ts';
import { inLine, timesText } from '../result-text.ts';
import type { ChartData, ChartSeries, SeriesName } from './chart-data.ts';
import { escapeText, mark, percent, tickText } from './chart-marks.ts';
import { renderCurve } from './curve.ts';

/** Charts as strings: drawn at build, and drawn again by the same code in the reader's browser. */

/** A drawing with its legend. Positions across are shares, so that letters stay as large as they are on any screen. */
export function renderChart(data: ChartData): string {
  const { id, title, series, legend } = data;
  const { height, marks } = data.curve === undefined ? renderRows(data) : renderCurve(data, data.curve);
  const keys = series.map(
    ({ name, label }) =>
      `<li><svg class="chart-key" width="12" height="12">${mark(name, '50%', 6)}</svg> ${escapeText(label)}</li>`,
  );
  const lines = legend.map((line) => `<li>${escapeText(line)}</li>`);
  return (
    `<svg class="chart" width="100%" height="${height}" role="img" aria-labelledby="${id}-chart ${id}-chart-text">` +
    `<title id="${id}-chart">${escapeText(title)}</title><desc id="${id}-chart-text">${escapeText(inWords(data))}</desc>` +
    `${marks}</svg><ul class="chart-legend">${[...keys, ...lines].join('')}</ul>`
  );
}

/** The chart for those who do not see it. */
function inWords({ rows, series }: ChartData): string {
  const said = rows.map(({ cell, label }) => {
    const values = series.flatMap(({ label: name, ratios }) => {
      const ratio = ratios[cell];
      return ratio === undefined ? [] : [`${name} ${inLine(timesText(ratio))}`];
    });
    return `${label.join(' · ')}: ${values.join(', ') || '—'}`;
  });
  return said.join('; ');
}

const line = 17;
const lane = 11;
/** Of the drawing's width, free at each side for half a tick's label. */
const margin = 4;

function renderRows(data: ChartData): { height: number; marks: string } {
  const { rows, series } = data;
  const scale = toScale(series);
  let y = 0;
  let ruled = 0;
  const dashes = [0];
  const drawn = rows.map((row) => {
    const labels = wrap(row.label);
    const top = y + labels.length * line + 3;
    const text = labels.map(
      (it, index) => `<text class="chart-label" x="0" y="${y + 13 + index * line}">${escapeText(it)}</text>`,
    );
    const points = series.flatMap(({ name, ratios }, index) => {
      const ratio = ratios[row.cell];
      return ratio === undefined || !(ratio.value >= 0)
        ? []
        : [point(name, ratio, scale, top + index * lane + lane / 2)];
    });
    const end = top + Math.max(1, series.length) * lane + 6;
    const rule = `<line class="chart-rule" x1="0" x2="100%" y1="${end}" y2="${end}"/>`;
    dashes.push(top - ruled, end - top);
    ruled = end;
    y = end + 6;
    return `${text.join('')}${rule}${points.join('')}`;
  });
  const grid = scale.ticks.map((tick) => {
    const x = percent(scale.at(tick));
    const name = tick === 1 ? 'chart-base' : 'chart-rule';
    return (
      `<line class="${name}" x1="${x}" x2="${x}" y1="0" y2="${ruled}"/>` +
      `<text class="chart-tick" x="${x}" y="${y + 9}" text-anchor="middle">${tickText(tick)}</text>`
    );
  });
  // The grid leaves out the labels: no line runs through a word.
  return { height: y + 14, marks: `<g stroke-dasharray="${dashes.join(' ')}">${grid.join('')}</g>${drawn.join('')}` };
}

interface Scale {
  /** A share of the width, from 0 to 100. */
  readonly at: (ratio: number) => number;
  readonly ticks: readonly number[];
}

/** A scale of logarithms that holds the baseline and every value. */
function toScale(series: readonly ChartSeries[]): Scale {
  const all = series.flatMap(({ ratios }) =>
    Object.values(ratios).flatMap(({ value, low, high }) => [value, low, high]),
  );
  const drawable = all.filter((it) => it > 0 && Number.isFinite(it));
  const low = Math.min(0.9, ...drawable);
  const high = Math.max(1.1, ...drawable);
  // Zero has no logarithm: it stands by itself, before the scale begins.
  const hasZero = all.includes(0);
  const left = hasZero ? 3 * margin : margin;
  const share = (ratio: number) => Math.log(ratio / low) / Math.log(high / low);
  const at = (ratio: number) => (ratio > 0 ? left + share(Math.max(ratio, low)) * (100 - left - margin) : margin / 2);
  return { at, ticks: [...(hasZero ? [0] : []), ...ticksBetween(low, high)] };
}

function ticksBetween(low: number, high: number): number[] {
  const found: number[] = [];
  if (high / low < 4) {
    const step = [0.02, 0.05, 0.1, 0.2].find((it) => (high - low) / it <= 6) ?? 0.5;
    for (let tick = Math.ceil(low / step); tick * step <= high; tick += 1) found.push(tick * step);
    return found;
  }
  const steps = high / low > 200 ? [1] : [1, 2, 5];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1)
    found.push(...steps.map((step) => Number(`${step}e${power}`)).filter((it) => it >= low && it <= high));
  const every = Math.ceil(found.length / 7);
  const one = found.indexOf(1);
  return found.filter((_tick, index) => (index - one) % every === 0);
}

function point(name: SeriesName, { value, low, high }: Measure, { at }: Scale, y: number): string {
  const [left, right] = [percent(at(low)), percent(at(high))];
  const interval =
    left === right ? '' : `<line class="chart-interval chart-${name}" x1="${left}" x2="${right}" y1="${y}" y2="${y}"/>`;
  return `${interval}${mark(name, percent(at(value)), y)}`;
}

/** Pieces of a label in lines of what 300 pixels hold: a Han character is as wide as two letters. */
function wrap(pieces: readonly string[]): string[] {
  const lines: string[] = [];
  let last = '';
  for (const piece of pieces) {
    const longer = last === '' ? piece : `${last} · ${piece}`;
    if (last !== '' && widthOf(longer) > 44) {
      lines.push(last);
      last = piece;
    } else last = longer;
  }
  return [...lines, last];
}

const widthOf = (text: string) => text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
