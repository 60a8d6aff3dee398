import type { Cell, ClaimFacts, Declaration } from './benchmark.ts';
import { cellId, cellsWhere } from './cells.ts';

export interface Judgement {
  /** `not told` where no two values are known that the claim is about. */
  readonly verdict: 'holds' | 'contradicted' | 'not told';
  /** The step that contradicts most. */
  readonly counterexample?: Counterexample;
}

export interface Counterexample {
  /** Ids of cells. */
  readonly from: string;
  readonly to: string;
  /** The value of `to` over that of `from`. */
  readonly ratio: number;
}

interface Point {
  readonly id: string;
  readonly value: number;
}

/** The cells that a claim is about, in groups that differ along its parameter only, in the order of its values. */
export function groupsAlong({ along, where }: Pick<ClaimFacts, 'along' | 'where'>, cells: readonly Cell[]): Cell[][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cellsWhere(cells, where)) {
    const { [along]: _varies, ...others } = cell.params;
    const key = cellId(others);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

/**
 * Holds a claim against one series of main values, by the id of the cell. It must hold in each group; a rise, a fall or
 * a difference counts when it is more than `within`, over one step or several.
 */
export function judgeClaim(
  claim: ClaimFacts,
  declaration: Pick<Declaration, 'cells' | 'params'>,
  value: (cellId: string) => number | undefined,
): Judgement {
  const order = declaration.params.find(({ name }) => name === claim.along)?.values ?? [];
  const rank = ({ params }: Cell) => order.indexOf(params[claim.along] ?? null);
  const wrong: Counterexample[] = [];
  let judged = false;
  for (const group of groupsAlong(claim, declaration.cells)) {
    // A cell that a reader added has a value without a place in the order.
    const known = group
      .filter((cell) => rank(cell) >= 0)
      .sort((a, b) => rank(a) - rank(b))
      .flatMap(({ id }): Point[] => {
        const it = value(id);
        return it === undefined || !Number.isFinite(it) ? [] : [{ id, value: it }];
      });
    if (known.length < (claim.is === 'peaked' ? 3 : 2)) continue;
    judged = true;
    wrong.push(...contradictions(known, claim));
  }
  if (!judged) return { verdict: 'not told' };
  const size = ({ ratio }: Counterexample) => Math.abs(Math.log(Math.max(ratio, 0)));
  const [worst] = wrong.sort((a, b) => size(b) - size(a));
  return worst === undefined ? { verdict: 'holds' } : { verdict: 'contradicted', counterexample: worst };
}

function contradictions(points: readonly Point[], { is, within }: ClaimFacts): Counterexample[] {
  if (is === 'rising') return against(points, 1, within);
  if (is === 'falling') return against(points, -1, within);
  if (is === 'flat')
    return pairs(points)
      .filter(({ from, to }) => step(from, to, within) !== 0)
      .map(toExample);
  const top = points.reduce((best, { value }, index) => (value > (points[best]?.value ?? 0) ? index : best), 0);
  return [...against(points.slice(0, top + 1), 1, within, points), ...against(points.slice(top), -1, within, points)];
}

/** What speaks against a change in one direction: steps back, or none forward. */
function against(points: readonly Point[], direction: 1 | -1, within: number, all = points): Counterexample[] {
  const back = pairs(points).filter(({ from, to }) => step(from, to, within) === -direction);
  if (back.length > 0) return back.map(toExample);
  const [from, to] = [points[0], points.at(-1)];
  if (from && to && from !== to) return step(from, to, within) === direction ? [] : [toExample({ from, to })];
  // A peak at an end: on that side there is nothing before or after it.
  const end = direction === 1 ? all.slice(0, 2) : all.slice(-2);
  return end[0] && end[1] ? [toExample({ from: end[0], to: end[1] })] : [];
}

const pairs = (points: readonly Point[]) =>
  points.flatMap((from, index) => points.slice(index + 1).map((to) => ({ from, to })));

/** 1 where the second is higher by more than the share, -1 where it is lower. */
function step(from: Point, to: Point, within: number): 1 | 0 | -1 {
  const change = to.value - from.value;
  if (Math.abs(change) <= within * Math.abs(from.value)) return 0;
  return change > 0 ? 1 : -1;
}

const toExample = ({ from, to }: { from: Point; to: Point }): Counterexample => ({
  from: from.id,
  to: to.id,
  ratio: to.value === from.value ? 1 : to.value / from.value,
});
