import { didYouMean } from '../nearest.ts';
import type { Point } from '../problem.ts';
import type { BoundRow, Cell, Declaration, ParamFacts, Params, PublishedValue, ValueFacts } from './benchmark.ts';
import type { ParamValue } from './define.ts';
import { foldText, parsePublished } from './numbers.ts';
import { labelsOf, readParamValue } from './param-value.ts';

/** A table as the text has it: what its cells say, and where. */
export interface TableText {
  readonly place: Point;
  readonly headers: readonly CellText[];
  readonly rows: readonly { readonly place: Point; readonly cells: readonly CellText[] }[];
}

export interface CellText {
  readonly text: string;
  readonly place: Point;
}

/** What a column of the table is to the module; a note is words. */
export type BoundColumn =
  | { readonly is: 'param'; readonly param: ParamFacts }
  | { readonly is: 'value'; readonly value: ValueFacts }
  | { readonly is: 'note' };

export interface BoundTable {
  /** By the table's columns. */
  readonly columns: readonly BoundColumn[];
  /** By the table's rows. */
  readonly rows: readonly BoundRow[];
}

export interface BindProblem {
  readonly reason: string;
  readonly place: Point;
}

/** Rows that are missing are named one by one up to here. */
const mostNamed = 5;

/**
 * Binds a table to the cells of a module: each row is one cell, each cell one row. A parameter of which there is one
 * value only may have no column. With problems, what is bound is not whole.
 */
export function bindTable(table: TableText, declaration: Declaration): BoundTable & { problems: BindProblem[] } {
  const problems: BindProblem[] = [];
  const columns = bindColumns(table, declaration, problems);
  if (problems.length > 0) return { columns, rows: [], problems };
  const cells = new Map(declaration.cells.map((cell) => [keyOf(cell.params, declaration), cell]));
  const bound = new Map<string, Point>();
  const rows: BoundRow[] = [];
  for (const row of table.rows) {
    const before = problems.length;
    const params = readParams(row.cells, columns, declaration, problems);
    const published = readPublished(row, columns, declaration, problems);
    if (params === undefined) continue;
    const cell = cells.get(keyOf(params, declaration));
    const first = cell && bound.get(cell.id);
    if (cell === undefined) problems.push({ reason: noCell(params, declaration), place: row.place });
    else if (first !== undefined)
      problems.push({
        reason: `Unexpected second row of ${named(params)}, expected one: the first is on line ${first.line}`,
        place: row.place,
      });
    else {
      bound.set(cell.id, row.place);
      if (problems.length === before) rows.push({ cell: cell.id, published });
    }
  }
  if (problems.length === 0) problems.push(...missingRows(table, declaration, bound));
  return { columns, rows, problems };
}

const keyOf = (params: Params, declaration: Declaration) =>
  JSON.stringify(declaration.params.map(({ name }) => params[name] ?? null));

const named = (params: Params) =>
  `\`${Object.entries(params)
    .map(([name, value]) => `${name} ${value ?? 'N/A'}`)
    .join(', ')}\``;

const noCell = (params: Params, { id }: Declaration) =>
  `Unexpected row, expected a cell of \`${id}\`: it has none of ${named(params)}`;

function bindColumns(
  { headers, place }: TableText,
  declaration: Declaration,
  problems: BindProblem[],
): readonly BoundColumn[] {
  const { params, values, notes, id } = declaration;
  const known: { readonly headers: readonly string[]; readonly column: BoundColumn }[] = [
    ...params.map((param) => ({ headers: param.headers, column: { is: 'param', param } as const })),
    ...values.map((value) => ({ headers: value.headers, column: { is: 'value', value } as const })),
    ...notes.map((note) => ({ headers: note, column: { is: 'note' } as const })),
  ];
  const used = new Set<object>();
  const columns = headers.map((header): BoundColumn => {
    const text = foldText(header.text);
    const found = known.find((it) => it.headers.some((name) => foldText(name) === text));
    if (found === undefined) {
      const names = known.flatMap((it) => it.headers.map((slug) => ({ slug })));
      const expected = `expected a column that \`${id}\` names${didYouMean(text, names)}`;
      problems.push({ reason: `Unexpected column \`${header.text}\`, ${expected}`, place: header.place });
    } else if (used.has(found)) {
      problems.push({ reason: `Unexpected second column \`${header.text}\`, expected one`, place: header.place });
    } else used.add(found);
    return found?.column ?? { is: 'note' };
  });
  for (const it of known) {
    const isConstant = it.column.is === 'param' && it.column.param.values.length === 1;
    if (used.has(it) || isConstant || it.column.is === 'note') continue;
    const names = it.headers.map((name) => `\`${name}\``).join(' or ');
    problems.push({ reason: `Missing column ${names}, expected each parameter and value of \`${id}\``, place });
  }
  return columns;
}

function readParams(
  cells: readonly CellText[],
  columns: readonly BoundColumn[],
  declaration: Declaration,
  problems: BindProblem[],
): Params | undefined {
  const params = new Map<string, ParamValue>();
  let isWhole = true;
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (column.is !== 'param' || cell === undefined) continue;
    const value = readParamValue(cell.text, column.param);
    if (value === undefined) {
      isWhole = false;
      problems.push({ reason: wrongValue(cell.text, column.param), place: cell.place });
    } else params.set(column.param.name, value);
  }
  if (!isWhole) return undefined;
  return Object.fromEntries(
    declaration.params.map(({ name, values: [only = null] }) => {
      const value = params.get(name);
      return [name, value === undefined ? only : value];
    }),
  );
}

function wrongValue(text: string, param: ParamFacts): string {
  const { name, values } = param;
  const names = values.flatMap((value) => labelsOf(param, value));
  const expected = names.map((it) => `\`${it}\``).join(', ');
  const things = names.map((slug) => ({ slug }));
  // Any one character is near any other.
  const hint = [...foldText(text)].length > 1 ? didYouMean(foldText(text), things) : '';
  return `Unexpected ${quoted(text)} of \`${name}\`, expected one of ${expected}${hint}`;
}

const quoted = (text: string) => (text.trim() === '' ? 'empty cell' : `\`${text}\``);

function readPublished(
  row: TableText['rows'][number],
  columns: readonly BoundColumn[],
  { published: source, id }: Declaration,
  problems: BindProblem[],
): Record<string, PublishedValue> {
  const published: Record<string, PublishedValue> = {};
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index] ?? { text: '', place: row.place };
    if (column.is !== 'value') continue;
    const { name, unit } = column.value;
    const parsed = parsePublished(cell.text, unit);
    if (parsed === 'wrong') {
      const expected = 'expected a number such as `45,353.8` or `18.2万`, `N/A`, or `—` where none was published';
      problems.push({ reason: `Unexpected ${quoted(cell.text)} of \`${name}\`, ${expected}`, place: cell.place });
    } else if (source === 'none' && parsed.value !== undefined) {
      const reason = `Unexpected ${quoted(cell.text)}, expected \`—\`: \`${id}\` says \`published: 'none'\``;
      problems.push({ reason, place: cell.place });
    } else published[name] = parsed.value;
  }
  return published;
}

function missingRows({ place }: TableText, declaration: Declaration, bound: ReadonlyMap<string, Point>): BindProblem[] {
  const missing = declaration.cells.filter((cell: Cell) => !bound.has(cell.id));
  const problems = missing.slice(0, mostNamed).map(({ params }) => ({
    reason: `Missing row of ${named(params)}, expected a row for each cell of \`${declaration.id}\``,
    place,
  }));
  const rest = missing.length - mostNamed;
  return rest > 0
    ? [...problems, { reason: `Missing rows of ${rest} more cells, expected a row for each`, place }]
    : problems;
}
