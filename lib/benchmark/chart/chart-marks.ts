import type { SeriesName } from './chart-data.ts';

/** Told apart by shape: ○ published, ◆ recorded, ■ yours. A drawing in the drawing, since a path knows no shares. */
export function mark(name: SeriesName, x: string, y: number): string {
  if (name === 'published') return `<circle class="chart-published" cx="${x}" cy="${y}" r="4"/>`;
  const path = name === 'recorded' ? 'M0 -5 5 0 0 5 -5 0z' : 'M-4 -4h8v8h-8z';
  return `<svg x="${x}" y="${y}" overflow="visible"><path class="chart-${name}" d="${path}"/></svg>`;
}

/** A share of the drawing, 0 to 100, as an attribute has it: `12.35%`. */
export const percent = (share: number) => `${Number(share.toFixed(2))}%`;

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeText = (text: string) =>
  text.replace(/[&<>"]/gu, (it) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[it] ?? '&quot;');

/** `×0.5`, `×1`, `×1,000` */
export const tickText = (tick: number) =>
  tick === 0 ? '0' : `×${String(Number(tick.toPrecision(6))).replace(/\B(?=(?:\d{3})+$)/gu, ',')}`;
