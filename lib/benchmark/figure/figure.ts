import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { renderChart } from '../chart/chart.ts';
import type { ChartData } from '../chart/chart-data.ts';
import { kindWords } from '../kind-words.ts';
import { renderClaims } from './claims-list.ts';
import { type FigureFacts, isRunnable } from './facts.ts';
import { renderNotes } from './notes.ts';
import { addColumns, type TableRow } from './table-columns.ts';
import { toChartData } from './to-chart.ts';

/** The parts of a table's figure, which become those of a runnable one. */
export interface FigureParts {
  readonly figure: Element;
  readonly table: Element;
  readonly head: TableRow;
  readonly body: readonly TableRow[];
  /** The author's paragraph that is only a link, which leads to the table's own page. */
  readonly link: Element;
}

/** Makes a runnable figure of a bound table. What is ours and not the author's has the class `bench-extra`. */
export function toRunnable({ figure, table, head, body, link }: FigureParts, facts: FigureFacts): void {
  const { declaration } = facts.module;
  addColumns(head, body, facts);
  addKind(table, facts);
  const chart = toChartData(facts);
  const claims = renderClaims(facts);
  link.properties.className = ['bench-link'];
  const content: ElementContent[] = [
    ...figure.children,
    ...(chart === undefined ? [] : [chartOf(chart)]),
    ...(claims === undefined ? [] : [claims]),
    renderNotes(facts),
    link,
  ];
  figure.properties.className = ['table', 'bench', `bench-${declaration.kind}`];
  figure.properties.id ??= facts.id;
  figure.children = isRunnable(facts)
    ? [h('bench-run', { dataBench: declaration.id, dataSrc: facts.payloadPath }, content)]
    : content;
}

/** An empty place where nothing can be drawn before a reader's run. */
const chartOf = (chart: ChartData): Element =>
  h(
    'div',
    { className: ['bench-chart', 'bench-extra'], dataChart: JSON.stringify(chart) },
    chart.series.length === 0 ? [] : (fromHtml(renderChart(chart), { fragment: true }).children as ElementContent[]),
  );

/** Says in the caption what kind of numbers these are. */
function addKind(table: Element, { module, words, records }: FigureFacts) {
  const { name, means } = kindWords(module.declaration, words);
  // Where the author's own column shows the editors' numbers, feeds say of what kind they are.
  const isOurs = module.declaration.published === 'none' && records.length > 0;
  const className = isOurs ? ['bench-kind'] : ['bench-kind', 'bench-extra'];
  const badge = h('span', { className }, [' ', h('strong', name), ` ${means}`]);
  const [first] = table.children;
  if (first?.type === 'element' && first.tagName === 'caption') first.children.push(badge);
  else table.children.unshift(h('caption', [badge]));
}
