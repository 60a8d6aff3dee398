/** The plan of a cover: a rectangle divided into rooms, as an architect divides a floor. Lengths are SVG units. */

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Weighed {
  /** Area wanted, in any unit. */
  readonly weight: number;
}

const total = (items: readonly Weighed[]) => items.reduce((sum, { weight }) => sum + weight, 0);

/** Where to cut the list so that both halves weigh most nearly the same: 1 … length - 1. */
function balancedCut(items: readonly Weighed[]): number {
  const half = total(items) / 2;
  let sum = 0;
  let best = 1;
  let bestError = Number.POSITIVE_INFINITY;
  for (const [index, { weight }] of items.slice(0, -1).entries()) {
    sum += weight;
    if (Math.abs(sum - half) < bestError) {
      best = index + 1;
      bestError = Math.abs(sum - half);
    }
  }
  return best;
}

/** Modules that a title needs from wall to wall. */
const legible = 3;

/** A share of a length in whole modules, on either side enough for a title where the length has it, else at least one. */
function snap(length: number, share: number, module: number): number {
  const modules = Math.max(2, Math.round(length / module));
  const least = modules >= 2 * legible ? legible : 1;
  const mine = Math.min(modules - least, Math.max(least, Math.round(modules * share)));
  return (length / modules) * mine;
}

/**
 * Divides `rect` among the items in their order, each cut across the longer side and on the module grid, so that a
 * room's area follows its item's weight. One rectangle an item, in the same order.
 */
export function divide(items: readonly Weighed[], rect: Rect, module: number): Rect[] {
  if (items.length <= 1) return items.map(() => rect);
  const cut = balancedCut(items);
  const [first, rest] = [items.slice(0, cut), items.slice(cut)];
  const share = total(first) / total(items);
  if (rect.width > rect.height) {
    const width = snap(rect.width, share, module);
    return [
      ...divide(first, { ...rect, width }, module),
      ...divide(rest, { ...rect, x: rect.x + width, width: rect.width - width }, module),
    ];
  }
  const height = snap(rect.height, share, module);
  return [
    ...divide(first, { ...rect, height }, module),
    ...divide(rest, { ...rect, y: rect.y + height, height: rect.height - height }, module),
  ];
}
