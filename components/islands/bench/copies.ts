import type {
  BenchPayload,
  Cell,
  CellResult,
  Declaration,
  Measure,
  ParamFacts,
  Run,
} from '../../../lib/benchmark/benchmark.ts';
import type { ParamValue } from '../../../lib/benchmark/define.ts';
import { formatRatio, formatRatioRange, formatValue, formatValueRange } from '../../../lib/benchmark/numbers.ts';
import type { Browser } from './browser.ts';
import type { Choice } from './choice.ts';
import { tableText } from './quote.ts';
import { phrase } from './run-words.ts';

/** A run of the reader's with all that is needed to tell what it is a run of. */
export interface OwnRun {
  readonly payload: BenchPayload;
  readonly choice: Choice;
  readonly cells: readonly Cell[];
  readonly run: Run;
  readonly browser: Browser;
  readonly deadlineMs: number;
  /** A cell as the table names it. */
  readonly nameOf: (cell: string) => string;
  /** A parameter's value as the table writes it. */
  readonly textOf: (param: ParamFacts, value: ParamValue) => string;
}

/** The run as JSON, `galley-run/1`, with the module's digest, the browser and, where it was edited, the code. */
export function toJson({ payload, choice, run, browser }: OwnRun): string {
  const edited = choice.code === undefined ? {} : { edited: true, code: choice.code };
  return `${JSON.stringify({ ...run, digest: payload.digest, machine: browser, ...edited }, null, 1)}\n`;
}

const withRange = (text: string, range: string | undefined) => (range === undefined ? text : `${text} (${range})`);

const cellsInLine = (cells: readonly string[]) => `| ${cells.map(tableText).join(' | ')} |`;

function valueCells(declaration: Declaration, result: CellResult | undefined): string[] {
  const isExact = declaration.kind === 'exact';
  const value = (it: Measure | null | undefined) =>
    it ? withRange(formatValue(it.value, isExact), formatValueRange(it, isExact)) : '—';
  const ratio = result?.ratio;
  return [
    ratio ? withRange(formatRatio(ratio.value), formatRatioRange(ratio)) : '—',
    ...declaration.values.map(({ name }) => value(result?.values[name])),
  ];
}

/** The run as a Markdown table, one row a cell, with what has to be known about it below. */
export function toMarkdown({ payload, cells, run, textOf }: OwnRun, notes: readonly string[]): string {
  const { declaration } = payload;
  const results = new Map(run.cells.map((result) => [result.cell, result]));
  const head = [
    ...declaration.params.map(({ name, headers }) => headers[0] ?? name),
    phrase('ratio'),
    ...declaration.values.map(({ name, headers, unit }) => `${headers[0] ?? name} (${unit})`),
  ];
  const numbers = declaration.values.length + 1;
  const rule = head.map((_, column) => (column < head.length - numbers ? '---' : '--:'));
  const rows = cells.map(({ id, params }) => [
    ...declaration.params.map((param) => textOf(param, params[param.name] ?? null)),
    ...valueCells(declaration, results.get(id)),
  ]);
  const below = [...notes, `galley-run/1, ${run.bench}, ${payload.digest}, seed ${run.seed}`];
  return `${[head, rule, ...rows].map(cellsInLine).join('\n')}\n\n${below.join('  \n')}\n`;
}
