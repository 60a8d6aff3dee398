import type { Measure } from '../benchmark.ts';

export type SeriesName = 'published' | 'recorded' | 'yours';

/** All that a chart shows and says, as plain JSON, words included. */
export interface ChartData {
  /** Of the figure; begins the ids of the drawing. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ChartRow[];
  readonly series: readonly ChartSeries[];
  /** The name of the reader's own series. */
  readonly yours: string;
  /** Lines of the legend besides the series. */
  readonly legend: readonly string[];
  /** Instead of rows: lines along one parameter. */
  readonly curve?: readonly CurveLine[];
}

export interface ChartRow {
  readonly cell: string;
  /** What tells the row from others, piece by piece. */
  readonly label: readonly string[];
}

export interface ChartSeries {
  readonly name: SeriesName;
  readonly label: string;
  /** Ratios to the baseline, by cell. */
  readonly ratios: Readonly<Record<string, Measure>>;
}

export interface CurveLine {
  readonly label: string;
  readonly points: readonly { readonly cell: string; readonly at: string; readonly number?: number }[];
}

/** The chart with the reader's series in place of what it had of it; cells that it has no row for become rows. */
export function withYours(
  data: ChartData,
  yours: readonly { readonly cell: string; readonly label: readonly string[]; readonly ratio: Measure | null }[],
): ChartData {
  const known = new Set(data.rows.map(({ cell }) => cell));
  const ratios = Object.fromEntries(yours.flatMap(({ cell, ratio }) => (ratio === null ? [] : [[cell, ratio]])));
  const others = data.series.filter(({ name }) => name !== 'yours');
  return {
    ...data,
    rows: [...data.rows, ...yours.filter(({ cell }) => !known.has(cell))],
    series: [...others, { name: 'yours', label: data.yours, ratios }],
  };
}
