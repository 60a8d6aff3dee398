import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { CellResult, PublishedValue, ValueFacts } from '../benchmark.ts';
import type { SeriesName } from '../chart/chart-data.ts';
import { type ModelError, mainValue, modelErrors, publishedRatios, type Ratios, resultOf } from '../claims/series.ts';
import { formatDeviation } from '../numbers.ts';
import { type ResultText, ratioText, resultText } from '../result-text.ts';
import { type FigureFacts, isRunnable, recordedName } from './facts.ts';

/** A table's row of elements, and what is to stand in it besides the author's cells. */
export interface TableRow {
  readonly element: Element;
  readonly cells: readonly Element[];
}

/** Adds the series to a bound table: ratios before the first value, then each value as published, recorded and yours. */
export function addColumns(head: TableRow, body: readonly TableRow[], facts: FigureFacts): void {
  const plan = toPlan(facts);
  head.element.children = headCells(head.cells, plan);
  body.forEach((row, index) => {
    const bound = facts.rows[index];
    if (bound === undefined) return;
    row.element.properties.dataCell = bound.cell;
    if (bound.cell === plan.baseline) row.element.properties.className = ['bench-base'];
    row.element.children = bodyCells(row.cells, plan, bound.cell, bound.published);
  });
}

interface Plan {
  readonly facts: FigureFacts;
  readonly baseline: string;
  /** Which series have columns, in order. */
  readonly series: readonly SeriesName[];
  readonly ratios: Ratios;
  readonly errors: ReadonlyMap<string, ModelError>;
  readonly firstValue: number;
}

function toPlan(facts: FigureFacts): Plan {
  const { module, rows, records, columns } = facts;
  const { declaration } = module;
  const [record] = records;
  return {
    facts,
    baseline: declaration.baseline,
    series: [
      ...(declaration.published === 'none' ? [] : ['published' as const]),
      ...(record === undefined ? [] : ['recorded' as const]),
      ...(isRunnable(facts) ? ['yours' as const] : []),
    ],
    ratios: publishedRatios(declaration, rows),
    errors: record === undefined ? new Map() : modelErrors(declaration, rows, record.run),
    firstValue: columns.findIndex(({ is }) => is === 'value'),
  };
}

const nameOf = (series: SeriesName, facts: FigureFacts) =>
  series === 'recorded' ? recordedName(facts) : facts.words[series];

const label = (header: string, series: SeriesName, facts: FigureFacts) =>
  facts.words.ofSeries(header, nameOf(series, facts));

/** The author's own column shows the first series that there is: what is yours, where nobody has published or recorded. */
const ownSeries = ({ series: [first = 'recorded'] }: Plan): SeriesName => first;

const hasErrors = ({ errors, facts }: Plan, { name }: ValueFacts) =>
  errors.size > 0 && name === mainValue(facts.module.declaration);

const extra = (series: SeriesName | undefined, of: string, more: Properties = {}): Properties => ({
  className: ['bench-extra', 'num'],
  ...(series === undefined ? {} : { dataSeries: series }),
  dataOf: of,
  ...(series === 'yours' ? { hidden: true } : {}),
  ...more,
});

function headCells(cells: readonly Element[], plan: Plan): ElementContent[] {
  const { facts, series } = plan;
  const { words, columns, headers } = facts;
  const head = (name: SeriesName | undefined, of: string, text: string, below: string) =>
    h('th', { scope: 'col', ...extra(name, of) }, [
      ...breakable(text),
      ' ',
      h('span', { className: ['bench-series'] }, below),
    ]);
  return cells.flatMap((cell, index): ElementContent[] => {
    const column = columns[index];
    const before =
      index === plan.firstValue ? series.map((it) => head(it, 'ratio', words.ratio, nameOf(it, facts))) : [];
    cell.children = cell.children.flatMap((it) => (it.type === 'text' ? breakable(it.value) : [it]));
    if (column?.is !== 'value') return [cell];
    const { name } = column.value;
    const own = ownSeries(plan);
    cell.children.push(ownName(own, facts));
    Object.assign(cell.properties, { dataSeries: own, dataOf: name });
    alignNumbers(cell);
    return [
      ...before,
      cell,
      ...series.slice(1).map((it) => head(it, name, headers[index] ?? '', nameOf(it, facts))),
      ...(hasErrors(plan, column.value) ? [head(undefined, 'error', words.error, nameOf('recorded', facts))] : []),
    ];
  });
}

/** Whose numbers stand in the author's own column; feeds hear it of the editors' numbers alone. */
function ownName(own: SeriesName, facts: FigureFacts): Element {
  const isOurs = own === 'recorded' && facts.records.length > 0;
  const className = isOurs ? ['bench-series'] : ['bench-extra', 'bench-series'];
  const later = own === 'yours' ? { dataSeries: own, hidden: true } : {};
  return h('span', { className, ...later }, ` ${nameOf(own, facts)}`);
}

/** A long name may break behind a dot, slash or underscore, as `min.insync.replicas` may. */
const breakable = (text: string): ElementContent[] =>
  text
    .split(/(?<=[./_])(?=\p{L})/u)
    .flatMap((value, index): ElementContent[] => [...(index === 0 ? [] : [h('wbr')]), { type: 'text', value }]);

function bodyCells(
  cells: readonly Element[],
  plan: Plan,
  id: string,
  published: Readonly<Record<string, PublishedValue>>,
): ElementContent[] {
  const { facts } = plan;
  const result = facts.records[0] && resultOf(facts.records[0].run, id);
  return cells.flatMap((cell, index): ElementContent[] => {
    const column = facts.columns[index];
    const header = facts.headers[index] ?? '';
    cell.properties.dataLabel = header;
    if (column?.is === 'param') cell.properties.dataParam = column.param.name;
    if (column?.is !== 'value') return [cell];
    const before = index === plan.firstValue ? plan.series.map((it) => ratioCell(it, plan, id, result)) : [];
    return [...before, ...valueCells(cell, column.value, { plan, header, id, result, published })];
  });
}

interface ValueParts {
  readonly plan: Plan;
  readonly header: string;
  readonly id: string;
  readonly result: CellResult | undefined;
  readonly published: Readonly<Record<string, PublishedValue>>;
}

function valueCells(cell: Element, column: ValueFacts, parts: ValueParts): ElementContent[] {
  const { name } = column;
  const { plan, header, id, result, published } = parts;
  const { facts, series } = plan;
  const own = ownSeries(plan);
  const value = published[name];
  Object.assign(cell.properties, {
    dataSeries: own,
    dataOf: name,
    // Until there is a run, nobody's.
    dataLabel: own === 'yours' ? header : label(header, own, facts),
    ...(typeof value === 'number' ? { dataValue: String(value) } : {}),
  });
  alignNumbers(cell);
  const recorded = () => dressed(resultText(result, name, facts.words));
  if (own === 'recorded') cell.children = recorded();
  return [
    cell,
    ...series
      .slice(1)
      .map((it) =>
        h('td', extra(it, name, { dataLabel: label(header, it, facts) }), it === 'recorded' ? recorded() : []),
      ),
    ...(hasErrors(plan, column) ? [errorCell(plan, id)] : []),
  ];
}

/** A column of values has figures, also where its author has written dashes only. */
function alignNumbers({ properties }: Element) {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  properties.className = [...classes.filter((name) => name !== 'num'), 'num'];
}

function ratioCell(series: SeriesName, plan: Plan, id: string, result: CellResult | undefined): Element {
  const { facts, ratios, baseline } = plan;
  const { words, module } = facts;
  const properties = extra(series, 'ratio', { dataLabel: label(words.ratio, series, facts) });
  if (series === 'yours') return h('td', properties);
  const published = { ratio: ratios[id] ?? null, verdict: id === baseline ? 'baseline' : 'not told' } as const;
  const shown = series === 'published' ? published : result;
  return h('td', properties, dressed(ratioText(shown, module.declaration.kind, words)));
}

const dressed = ({ text, range, verdict }: ResultText): ElementContent[] => [
  { type: 'text', value: text },
  ...small(range, 'bench-range'),
  ...small(verdict, 'bench-verdict'),
];

function errorCell({ facts, errors }: Plan, id: string): Element {
  const { words } = facts;
  const error = errors.get(id);
  const properties = extra(undefined, 'error', { dataLabel: words.error });
  if (error === undefined) return h('td', properties, '—');
  const kind = error.isFitted ? 'bench-fitted' : 'bench-held-out';
  return h('td', properties, [
    formatDeviation(error.share),
    ...small(error.isFitted ? words.fitted : words.heldOut, kind),
  ]);
}

const small = (text: string | undefined, name: string): ElementContent[] =>
  text === undefined ? [] : [{ type: 'text', value: ' ' }, h('span', { className: [name] }, text)];
