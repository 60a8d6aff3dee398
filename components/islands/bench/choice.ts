import type { Cell, Declaration, ParamFacts, Params } from '../../../lib/benchmark/benchmark.ts';
import { toCell } from '../../../lib/benchmark/cells.ts';
import type { ParamValue } from '../../../lib/benchmark/define.ts';
import { isRecord } from '../../../lib/benchmark/guards.ts';
import { isNotApplicable, parseNumber } from '../../../lib/benchmark/numbers.ts';
import { readParamValue } from '../../../lib/benchmark/param-value.ts';

/** What a reader wants run instead of the editors' table. All of it can stand in a link. */
export interface Choice {
  /** Values that are left out, by parameter. */
  readonly off: Readonly<Record<string, readonly ParamValue[]>>;
  /** Values that are tried besides, by parameter, with every combination of the others. */
  readonly more: Readonly<Record<string, readonly ParamValue[]>>;
  /** Single combinations besides. */
  readonly rows: readonly Params[];
  /** In place of the editors' code. */
  readonly code?: string;
}

/** The table as the editors run it. */
export const editorsChoice: Choice = { off: {}, more: {}, rows: [] };

/** More could not be run while anybody waits. */
export const mostCells = 60;

/** A parameter may be called `constructor`. */
const own = <T>(of: Readonly<Record<string, T>>, name: string) => (Object.hasOwn(of, name) ? of[name] : undefined);

const unique = (cells: readonly Cell[]) => [...new Map(cells.map((cell) => [cell.id, cell])).values()];

/** The params in the order of the declaration, so that equal ones have equal ids. */
const inOrder = (params: Params, declaration: Declaration): Params =>
  Object.fromEntries(declaration.params.map(({ name }) => [name, own(params, name) ?? null]));

/** The cells to run: the declared ones without what is left out, and what was added; the baseline is always there. */
export function cellsToRun(declaration: Declaration, { off, more, rows }: Choice): Cell[] {
  const isOn = ({ id, params }: Cell) =>
    id === declaration.baseline || Object.entries(params).every(([name, value]) => !own(off, name)?.includes(value));
  const added = Object.entries(more).flatMap(([name, values]) =>
    values.flatMap((value) => declaration.cells.map(({ params }) => toCell({ ...params, [name]: value }))),
  );
  const single = rows.map((params) => toCell(inOrder(params, declaration)));
  const known = new Set(declaration.cells.map(({ id }) => id));
  const ours = declaration.cells.filter(isOn);
  return [...ours, ...unique([...added.filter(isOn), ...single]).filter(({ id }) => !known.has(id))];
}

const has = ({ values }: ParamFacts, type: 'string' | 'number') => values.some((value) => typeof value === type);

/** Of what kind a value may be that is not declared; `undefined` where there is no such. */
export const otherValues = (param: ParamFacts): 'text' | 'number' | undefined =>
  has(param, 'string') ? 'text' : has(param, 'number') ? 'number' : undefined;

/** What the reader wrote as the value of a parameter, as the table writes it or raw; `undefined` where it has no such. */
export function parseValue(text: string, param: ParamFacts): ParamValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const declared = readParamValue(trimmed, param);
  if (declared !== undefined) return declared;
  const number = parseNumber(trimmed) ?? Number(trimmed);
  if (Number.isFinite(number) && has(param, 'number')) return number;
  return has(param, 'string') && !isNotApplicable(trimmed) ? trimmed : undefined;
}

/** Whether the parameter can have such a value: one of a kind that it has. */
const isValueOf = ({ values }: ParamFacts, it: unknown): it is ParamValue =>
  values.some((value) => value === it) ||
  (it !== null &&
    values.some((value) => typeof value === typeof it) &&
    (typeof it === 'boolean' || Number.isFinite(it) || (typeof it === 'string' && it.length <= 100)));

const fields: readonly string[] = ['off', 'more', 'rows', 'code'] satisfies (keyof Choice)[];

/** Whether what a link holds has fields that no choice has. */
export const hasUnknown = (json: unknown): boolean =>
  isRecord(json) && Object.keys(json).some((it) => !fields.includes(it));

const longestCode = 200_000;

/** A choice out of a stranger's link, or `undefined` when it is none for this table. */
export function readChoice(json: unknown, declaration: Declaration): Choice | undefined {
  if (!isRecord(json)) return undefined;
  const { off = {}, more = {}, rows = [], code } = json;
  const params = new Map(declaration.params.map((param) => [param.name, param]));
  const isValue = (name: string, it: unknown): it is ParamValue => {
    const param = params.get(name);
    return param !== undefined && isValueOf(param, it);
  };
  const isLists = (it: unknown): it is Choice['off'] =>
    isRecord(it) &&
    Object.entries(it).every(
      ([name, list]) => Array.isArray(list) && list.length <= mostCells && list.every((it) => isValue(name, it)),
    );
  const isRow = (it: unknown): it is Params =>
    isRecord(it) &&
    Object.keys(it).length === params.size &&
    Object.entries(it).every(([name, value]) => isValue(name, value));
  if (!isLists(off) || !isLists(more)) return undefined;
  if (!Array.isArray(rows) || rows.length > mostCells || !rows.every(isRow)) return undefined;
  if (code === undefined) return { off, more, rows };
  return typeof code === 'string' && code.length <= longestCode ? { off, more, rows, code } : undefined;
}
