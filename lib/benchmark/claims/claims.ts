import type { Cell, ClaimFacts, Declaration, Measure } from '../benchmark.ts';
import { cellId, cellsWhere } from '../cells.ts';

export interface Judgement {
  /** `not told` where no two values are known that the claim is about, or they are not known well enough. */
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

/** What a claim is held against. */
export interface Evidence {
  /** Main values, or ratios of them, by the id of the cell. */
  readonly values: ReadonlyMap<string, Measure>;
  /** What equal cells differ by, as a share. */
  readonly noise: number;
}

interface Point extends Measure {
  readonly id: string;
}

/** Two cells that do not bear a claim out: surely, or as far as is known. */
interface Doubt {
  readonly from: Point;
  readonly to: Point;
  readonly isSure: boolean;
}

type Limits = Pick<ClaimFacts, 'within'> & Pick<Evidence, 'noise'>;

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
 * Holds a claim against one series. It must hold in each group; a rise, a fall or a difference counts, over one step or
 * several, when it is more than `within` and than the noise, and the intervals of the two cells are apart.
 */
export function judgeClaim(
  claim: ClaimFacts,
  declaration: Pick<Declaration, 'cells' | 'params'>,
  { values, noise }: Evidence,
): Judgement {
  const order = declaration.params.find(({ name }) => name === claim.along)?.values ?? [];
  const rank = ({ params }: Cell) => order.indexOf(params[claim.along] ?? null);
  const doubts: Doubt[] = [];
  let judged = false;
  for (const group of groupsAlong(claim, declaration.cells)) {
    // A cell that a reader added has a value without a place in the order.
    const known = group
      .filter((cell) => rank(cell) >= 0)
      .sort((a, b) => rank(a) - rank(b))
      .flatMap(({ id }): Point[] => {
        const it = values.get(id);
        return it && Number.isFinite(it.value) ? [{ id, ...it }] : [];
      });
    if (known.length < (claim.is === 'peaked' ? 3 : 2)) continue;
    judged = true;
    doubts.push(...doubtsOf(known, claim.is, { within: claim.within, noise }));
  }
  if (!judged) return { verdict: 'not told' };
  const size = ({ ratio }: Counterexample) => Math.abs(Math.log(Math.max(ratio, 0)));
  const [worst] = doubts
    .filter(({ isSure }) => isSure)
    .map(toExample)
    .sort((a, b) => size(b) - size(a));
  if (worst !== undefined) return { verdict: 'contradicted', counterexample: worst };
  return { verdict: doubts.length > 0 ? 'not told' : 'holds' };
}

function doubtsOf(points: readonly Point[], is: ClaimFacts['is'], limits: Limits): Doubt[] {
  if (is === 'rising') return against(points, 1, limits);
  if (is === 'falling') return against(points, -1, limits);
  if (is === 'flat') return steps(points, limits).flatMap(({ step, ...pair }) => (step === 0 ? [] : doubt(pair, step)));
  const top = points.reduce((best, { value }, index) => (value > (points[best]?.value ?? 0) ? index : best), 0);
  return [...against(points.slice(0, top + 1), 1, limits, points), ...against(points.slice(top), -1, limits, points)];
}

/** What speaks against a change in one direction: steps back, or none forward. */
function against(points: readonly Point[], direction: 1 | -1, limits: Limits, all = points): Doubt[] {
  const back = steps(points, limits).filter(({ step }) => step === -direction);
  if (back.length > 0) return back.flatMap((it) => doubt(it, it.step));
  const [from, to] = [points[0], points.at(-1)];
  if (from && to && from !== to) {
    const step = stepOf(from, to, limits);
    return step === direction ? [] : doubt({ from, to }, step);
  }
  // A peak at an end: on that side there is nothing before or after it.
  const end = direction === 1 ? all.slice(0, 2) : all.slice(-2);
  return end[0] && end[1] ? doubt({ from: end[0], to: end[1] }, stepOf(end[0], end[1], limits)) : [];
}

type Step = 1 | 0 | -1 | undefined;

const doubt = ({ from, to }: Pick<Doubt, 'from' | 'to'>, step: Step): Doubt[] => [
  { from, to, isSure: step !== undefined },
];

const steps = (points: readonly Point[], limits: Limits) =>
  points.flatMap((from, index) => points.slice(index + 1).map((to) => ({ from, to, step: stepOf(from, to, limits) })));

/** 1 where the second is surely higher, -1 where it is lower, 0 where they are the same; else nothing. */
function stepOf(from: Point, to: Point, { within, noise }: Limits): Step {
  const change = to.value - from.value;
  const size = Math.abs(from.value);
  const isClear = Math.abs(change) > Math.max(within, noise) * size;
  if (isClear && to.low > from.high) return 1;
  if (isClear && to.high < from.low) return -1;
  const most = Math.max(to.high - from.low, from.high - to.low);
  return noise <= within && most <= within * size ? 0 : undefined;
}

const toExample = ({ from, to }: Doubt): Counterexample => ({
  from: from.id,
  to: to.id,
  ratio: to.value === from.value ? 1 : to.value / from.value,
});
