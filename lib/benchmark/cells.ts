import type { Cell, Params } from './benchmark.ts';
import type { ParamValue } from './define.ts';

/** How a value stands in ids, labels and tables: `null` is `N/A`. */
export const valueText = (value: ParamValue) => (value === null ? 'N/A' : String(value));

/** `acks=-1,replicas=4,minInsync=N/A`, in the order of the parameters. */
export const cellId = (params: Params) =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${valueText(value)}`)
    .join(',');

/** The cell of these parameters, with its id. */
export const toCell = (params: Params): Cell => ({ id: cellId(params), params });

/** Every combination of the values that `where` allows; the last parameter varies first. */
export function cellsOf(bench: {
  readonly params: Readonly<Record<string, { readonly values: readonly ParamValue[] }>>;
  readonly where?: ((params: Params) => boolean) | undefined;
}): Cell[] {
  let combinations: Params[] = [{}];
  for (const [name, { values }] of Object.entries(bench.params)) {
    combinations = combinations.flatMap((params) => values.map((value) => ({ ...params, [name]: value })));
  }
  const { where } = bench;
  return (where === undefined ? combinations : combinations.filter((params) => where(params))).map(toCell);
}

/** The cells that have these values. */
export const cellsWhere = (cells: readonly Cell[], where: Params): Cell[] =>
  cells.filter(({ params }) => Object.entries(where).every(([name, value]) => params[name] === value));
