import type { Cell, ClaimFacts, CostFacts, ParamFacts } from '../benchmark.ts';
import { cellsWhere } from '../cells.ts';
import { groupsAlong } from '../claims/claims.ts';
import { fail, listOf, number, objectOf, oneOf, type Shape, ShapeError, text } from '../shape.ts';
import { quoteName, readWhere, words } from './declared-columns.ts';

export interface Grid {
  readonly params: readonly ParamFacts[];
  readonly cells: readonly Cell[];
}

const as: Shape<unknown> = (value) => value;

const claimFields = objectOf(
  { says: words, along: text, is: oneOf('rising', 'falling', 'flat', 'peaked') },
  { where: as, within: number },
);

/** A claim, or a `ShapeError`: it must be about cells that exist and differ along its parameter. */
export function readClaim(value: unknown, path: string, { params, cells }: Grid): ClaimFacts {
  const { says, along, is, where: given = {}, within = 0.05 } = claimFields(value, path);
  readParamName(along, `${path}.along`, params);
  const where = readWhere(given, `${path}.where`, params);
  if (within < 0 || within >= 1) fail(`${path}.within`, 'a share of the value, from 0 to below 1', within);
  const claim = { says, along, where, is, within };
  const least = is === 'peaked' ? 3 : 2;
  if (!groupsAlong(claim, cells).some((group) => group.length >= least)) {
    throw new ShapeError(`\`${path}\` is about no cells: expected ${least} at least that differ in \`${along}\` alone`);
  }
  return claim;
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

/** The name of a parameter that there is, or a `ShapeError`. */
export function readParamName(value: unknown, path: string, params: readonly ParamFacts[]): string {
  const name = text(value, path);
  return params.some((it) => it.name === name)
    ? name
    : fail(path, `a parameter: ${params.map(quoteName).join(', ')}`, name);
}

/** A curve's parameter, or a `ShapeError`: its values are numbers, so that they have places along an axis. */
export function readCurve(value: unknown, path: string, params: readonly ParamFacts[]): string {
  const name = readParamName(value, path, params);
  const values = params.find((it) => it.name === name)?.values ?? [];
  if (values.length < 2 || values.some((it) => typeof it !== 'number')) {
    throw new ShapeError(
      `\`${path}\` is \`${name}\`, whose values are not all numbers, two or more; expected them to be`,
    );
  }
  return name;
}
