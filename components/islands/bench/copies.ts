import type { BenchPayload, Cell, CellResult, Declaration, ParamFacts, Run } from '../../../lib/benchmark/benchmark.ts';
import { type CellWords, cellWords } from '../../../lib/benchmark/cell-words.ts';
import type { ParamValue } from '../../../lib/benchmark/define.ts';
import { inLine, ratioText, resultText } from '../../../lib/benchmark/result-text.ts';
import { inPageLanguage } from '../language.ts';
import type { Browser } from './browser.ts';
import type { Choice } from './choice.ts';
import { tableText } from './quote.ts';

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

const cellsInLine = (cells: readonly string[]) => `| ${cells.map(tableText).join(' | ')} |`;

const numberCells = ({ kind, values }: Declaration, result: CellResult | undefined, words: CellWords): string[] =>
  [ratioText(result, kind, words), ...values.map(({ name }) => resultText(result, name, words))].map(inLine);

/** The run as a Markdown table, one row a cell, with what has to be known about it below. */
export function toMarkdown({ payload, cells, run, textOf }: OwnRun, notes: readonly string[]): string {
  const { declaration } = payload;
  const words = inPageLanguage(cellWords);
  const results = new Map(run.cells.map((result) => [result.cell, result]));
  const head = [
    ...declaration.params.map(({ name, headers }) => headers[0] ?? name),
    words.ratio,
    ...declaration.values.map(({ name, headers, unit }) => `${headers[0] ?? name} (${unit})`),
  ];
  const numbers = declaration.values.length + 1;
  const rule = head.map((_, column) => (column < head.length - numbers ? '---' : '--:'));
  const rows = cells.map(({ id, params }) => [
    ...declaration.params.map((param) => textOf(param, params[param.name] ?? null)),
    ...numberCells(declaration, results.get(id), words),
  ]);
  const below = [...notes, `galley-run/1, ${run.bench}, ${payload.digest}, seed ${run.seed}`];
  return `${[head, rule, ...rows].map(cellsInLine).join('\n')}\n\n${below.join('  \n')}\n`;
}
