import type { ChartData, ChartSeries, CurveLine } from '../chart/chart-data.ts';
import { groupsAlong } from '../claims/claims.ts';
import { mainValue, publishedRatios, type Ratios, runRatios } from '../claims/series.ts';
import { type FigureFacts, isRunnable, recordedName, rowLabels } from './facts.ts';

/** The chart of a figure; nothing where no series has two values to compare. */
export function toChartData(facts: FigureFacts): ChartData | undefined {
  const { module, rows, records, words, caption, id } = facts;
  const { declaration } = module;
  const [record] = records;
  const published = publishedRatios(declaration, rows);
  const recorded: Ratios = record === undefined ? {} : runRatios(record.run);
  const series = [
    { name: 'published' as const, label: words.published, ratios: published },
    { name: 'recorded' as const, label: recordedName(facts), ratios: recorded },
  ].filter(({ ratios }) => Object.keys(ratios).length > 0);
  // A reader's run may still draw what nobody has published or recorded.
  if (series.length === 0 && !isRunnable(facts)) return undefined;
  const labels = rowLabels(facts);
  const { curve } = declaration;
  return {
    id,
    title: words.chartTitle(caption),
    rows: rows.map(({ cell }) => ({ cell, label: labels.get(cell) ?? [cell] })),
    series: series.map((it) => ({ ...it, ratios: rounded(it.ratios) })),
    yours: words.yours,
    legend: legendOf(facts, labels, series),
    ...(curve === undefined ? {} : { curve: curveLines(facts, curve) }),
  };
}

/** As fine as a drawing can be. */
const rounded = (ratios: Ratios): Ratios => {
  const round = (ratio: number) => Number(ratio.toPrecision(4));
  return Object.fromEntries(
    Object.entries(ratios).map(([cell, { value, low, high }]) => [
      cell,
      { value: round(value), low: round(low), high: round(high) },
    ]),
  );
};

function legendOf(
  { module, words, columns, headers }: FigureFacts,
  labels: ReadonlyMap<string, readonly string[]>,
  series: readonly ChartSeries[],
): string[] {
  const { baseline, kind, seeds, values, curve } = module.declaration;
  const { better } = values.find(({ name }) => name === mainValue(module.declaration)) ?? { better: 'neither' };
  const hasIntervals = series.some(({ ratios }) => Object.values(ratios).some(({ low, high }) => low !== high));
  const along = columns.findIndex((column) => column.is === 'param' && column.param.name === curve);
  return [
    `×1 ${words.verdicts.baseline} ${labels.get(baseline)?.join(' · ') ?? ''}`.trim(),
    ...(kind === 'measured' ? [words.interval] : hasIntervals && seeds > 1 ? [words.seedRange] : []),
    ...(better === 'neither' ? [] : [words.better[better]]),
    ...(along < 0 ? [] : [words.along(headers[along] ?? '')]),
  ];
}

/** One line for each combination of the other parameters. */
function curveLines(facts: FigureFacts, along: string): CurveLine[] {
  const { module, columns, texts, rows } = facts;
  const labels = rowLabels(facts, along);
  const place = columns.findIndex((column) => column.is === 'param' && column.param.name === along);
  const order = module.declaration.params.find(({ name }) => name === along)?.values ?? [];
  return groupsAlong({ along, where: {} }, module.declaration.cells).map((cells) => ({
    label: labels.get(cells[0]?.id ?? '')?.join(' · ') ?? '',
    points: [...cells]
      .sort((a, b) => order.indexOf(a.params[along] ?? null) - order.indexOf(b.params[along] ?? null))
      .map(({ id, params }) => {
        const value = params[along];
        const at = texts[rows.findIndex(({ cell }) => cell === id)]?.[place] ?? String(value);
        return { cell: id, at, ...(typeof value === 'number' ? { number: value } : {}) };
      }),
  }));
}
