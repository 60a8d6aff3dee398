import { counted } from '../../counted.ts';
import type { Cell, ClaimFacts, CostFacts, ParamFacts } from '../benchmark.ts';
import { cellsWhere } from '../cells.ts';
import { groupsAlong } from '../claims/claims.ts';
import { anything, fail, listOf, number, objectOf, oneOf, type Shape, ShapeError, text } from '../shape.ts';
import { listed, quoteName, readWhere, words } from './declared-columns.ts';

/** The parameters of a definition and the cells that they make. */
export interface Grid {
  readonly params: readonly ParamFacts[];
  readonly cells: readonly Cell[];
}

const claimFields = objectOf(
  { says: words, along: text, is: oneOf('rising', 'falling', 'flat', 'peaked') },
  { where: anything, within: number },
);

/** A claim, or a `ShapeError`: it must be about cells that exist and differ along its parameter. */
export function readClaim(value: unknown, path: string, { params, cells }: Grid): ClaimFacts {
  const { says, along, is, where: given = {}, within = 0.05 } = claimFields(value, path);
  checkOrder(readParam(along, `${path}.along`, params), is, path);
  const where = readWhere(given, `${path}.where`, params);
  if (within < 0 || within >= 1) fail(`${path}.within`, 'a share of the value, from 0 to below 1', within);
  const claim = { says, along, where, is, within };
  const least = is === 'peaked' ? 3 : 2;
  if (!groupsAlong(claim, cells).some((group) => group.length >= least)) {
    throw new ShapeError(`\`${path}\` is about no cells: expected ${least} at least that differ in \`${along}\` alone`);
  }
  return claim;
}

/** Words have no order in which something could rise: only whether they differ can be said of them. */
function checkOrder({ name, values }: ParamFacts, is: ClaimFacts['is'], path: string) {
  const word = values.find((it) => typeof it === 'string' && !Number.isFinite(Number(it)));
  if (is === 'flat' || word === undefined) return;
  throw new ShapeError(
    `\`${path}.along\` is \`${name}\`, whose values are words such as \`${word}\`; expected numbers where \`is\` is \`${is}\`, as words have no order`,
  );
}

/** What a simulation assumes, each with its unit and where it comes from. */
export const costs: Shape<readonly CostFacts[]> = listOf(
  objectOf({ name: words, value: number, unit: text, from: words }),
);

/** Ids of the cells that one item of `fitted` names, or a `ShapeError` where it names none. */
export function readFitted(value: unknown, path: string, { params, cells }: Grid): string[] {
  const named = cellsWhere(cells, readWhere(value, path, params));
  if (named.length === 0) throw new ShapeError(`\`${path}\` names no cell; expected values that some cell has`);
  return named.map(({ id }) => id);
}

/** Throws a `ShapeError` where the cells that were fitted are more than the costs. */
export function checkFitted(cells: readonly string[], costCount: number) {
  if (cells.length <= costCount) return;
  const has = `${counted(cells.length, 'cell')} for ${counted(costCount, 'cost')}`;
  throw new ShapeError(`\`fitted\` names ${has}; expected one cell a cost at most: the others are what proves a model`);
}

/** The parameter of that name, or a `ShapeError`. */
function readParam(value: unknown, path: string, params: readonly ParamFacts[]): ParamFacts {
  const name = text(value, path);
  return params.find((it) => it.name === name) ?? fail(path, `a parameter: ${params.map(quoteName).join(', ')}`, name);
}

/** A curve's parameter, or a `ShapeError`: its values are numbers, so that they have places along an axis. */
export function readCurve(value: unknown, path: string, params: readonly ParamFacts[]): string {
  const { name, values } = readParam(value, path, params);
  const stray = values.filter((it) => typeof it !== 'number');
  if (values.length >= 2 && stray.length === 0) return name;
  const has = stray.length > 0 ? `which has ${listed(stray)} among its values` : 'which has one value';
  throw new ShapeError(`\`${path}\` is \`${name}\`, ${has}; expected two numbers or more, and nothing else`);
}
