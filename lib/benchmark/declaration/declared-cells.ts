import type { Cell, ParamFacts, Params } from '../benchmark.ts';
import { cellId, cellsOf } from '../cells.ts';
import { isFunction, isRecord, told } from '../guards.ts';
import { ShapeError } from '../shape.ts';
import { listed, readWhere } from './declared-columns.ts';

const most = 1000;

/** The cells of a definition, or a `ShapeError`: `where` must answer for each combination and leave one at least. */
export function readCells(params: readonly ParamFacts[], where: unknown): Cell[] {
  const combinations = params.reduce((product, { values }) => product * values.length, 1);
  if (combinations > most) {
    throw new ShapeError(`\`params\` make ${combinations} combinations; expected ${most} at most`);
  }
  const all = cellsOf({ params: Object.fromEntries(params.map((param) => [param.name, param])) });
  const ambiguous = all.find(({ id }, index) => all.findIndex((it) => it.id === id) !== index);
  if (ambiguous !== undefined) {
    throw new ShapeError(
      `two cells are called \`${ambiguous.id}\`; expected values without such commas and equals signs`,
    );
  }
  if (where === undefined) return all;
  if (!isFunction(where)) throw new ShapeError(`\`where\` is ${told(where)}; expected a function`);
  const cells = all.filter((cell) => answer(where, cell));
  if (cells.length > 0) return cells;
  throw new ShapeError(`\`where\` leaves no cell: it is false for each of the ${all.length} combinations`);
}

function answer(where: (...args: unknown[]) => unknown, { id, params }: Cell): boolean {
  let exists: unknown;
  try {
    exists = where({ ...params });
  } catch (error) {
    throw new ShapeError(`\`where\` throws for \`${id}\`: ${String(error)}`);
  }
  if (typeof exists === 'boolean') return exists;
  const value = exists === undefined ? 'nothing' : told(exists);
  throw new ShapeError(`\`where\` gives ${value} for \`${id}\`; expected true or false`);
}

/** The id of the baseline, or a `ShapeError`: it gives each parameter a value, and is one of the cells. */
export function readBaseline(value: unknown, params: readonly ParamFacts[], cells: readonly Cell[]): string {
  if (!isRecord(value)) {
    throw new ShapeError(`\`baseline\` is ${told(value)}; expected the parameters of the cell that ratios are to`);
  }
  const given = readWhere(value, 'baseline', params);
  const baseline: Params = Object.fromEntries(
    params.map(({ name, values }) => {
      if (!Object.hasOwn(given, name)) {
        throw new ShapeError(`\`baseline.${name}\` is missing; expected one of ${listed(values)}`);
      }
      return [name, given[name] ?? null];
    }),
  );
  const id = cellId(baseline);
  if (cells.some((cell) => cell.id === id)) return id;
  throw new ShapeError(`\`baseline\` is \`${id}\`, which is no cell: \`where\` leaves it out`);
}
