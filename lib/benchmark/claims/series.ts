import type { BoundRow, CellResult, Declaration, Measure, Run } from '../benchmark.ts';
import { leastForks } from '../run/difference.ts';
import type { Evidence } from './claims.ts';

/** A value as one that is known for sure. */
const sure = (value: number): Measure => ({ value, low: value, high: value });

/** Ratios to the baseline, by the id of the cell. */
export type Ratios = Readonly<Record<string, Measure>>;

/** The value that ratios, chart and claims are about. */
export const mainValue = ({ values }: Pick<Declaration, 'values'>): string => values[0]?.name ?? '';

/** What the table says, as ratios; none where the baseline was not published, or is zero. */
export function publishedRatios(declaration: Declaration, rows: readonly BoundRow[]): Ratios {
  const values = publishedValues(declaration, rows);
  const base = values.get(declaration.baseline);
  if (base === undefined || base === 0) return {};
  return Object.fromEntries([...values].map(([cell, value]) => [cell, sure(value / base)]));
}

/** The published main values that are numbers. */
export function publishedValues(declaration: Declaration, rows: readonly BoundRow[]): ReadonlyMap<string, number> {
  const main = mainValue(declaration);
  return new Map(
    rows.flatMap(({ cell, published }) => {
      const value = published[main];
      return typeof value === 'number' ? [[cell, value] as const] : [];
    }),
  );
}

/** What a run says, as ratios; without cells that have none. */
export const runRatios = ({ cells }: Pick<Run, 'cells'>): Ratios =>
  Object.fromEntries(cells.flatMap(({ cell, ratio }) => (ratio === null ? [] : [[cell, ratio]])));

/** The main values of a run. */
export function runValues(declaration: Declaration, { cells }: Pick<Run, 'cells'>): ReadonlyMap<string, number> {
  const main = mainValue(declaration);
  return new Map(
    cells.flatMap(({ cell, values }) => {
      const value = values[main];
      return value === null || value === undefined ? [] : [[cell, value.value] as const];
    }),
  );
}

/** The published values as claims are held against them. */
export const publishedEvidence = (declaration: Declaration, rows: readonly BoundRow[]): Evidence =>
  certain(publishedValues(declaration, rows));

/**
 * A run as claims are held against it: main values, or ratios with their intervals where time is measured, since what slows
 * all cells down cancels in them. No values where the run is too short, or too broken, to judge by.
 */
export function runEvidence(
  declaration: Declaration,
  run: Pick<Run, 'cells' | 'noise' | 'forks' | 'stopped'>,
): Evidence {
  if (declaration.kind !== 'measured') return certain(runValues(declaration, run));
  const { cells, noise, forks, stopped } = run;
  const isBroken = stopped === 'stopped' && cells.some(({ failure }) => failure !== undefined);
  if (noise === null || forks < leastForks || isBroken) return { values: new Map(), noise: 0 };
  const told = cells.flatMap(({ cell, ratio, verdict }) =>
    ratio === null || verdict === 'not told' ? [] : [[cell, ratio] as const],
  );
  return { values: new Map(told), noise };
}

const certain = (values: ReadonlyMap<string, number>): Evidence => ({
  values: new Map([...values].map(([cell, value]) => [cell, sure(value)])),
  noise: 0,
});

export interface ModelError {
  /** Of the model's value to the published one, less one. */
  readonly share: number;
  /** The model's costs were fitted on this cell, so that it proves nothing. */
  readonly isFitted: boolean;
}

/** How far a simulation is from what was published, by cell. */
export function modelErrors(
  declaration: Declaration,
  rows: readonly BoundRow[],
  run: Run,
): ReadonlyMap<string, ModelError> {
  const modelled = runValues(declaration, run);
  const errors = new Map<string, ModelError>();
  if (declaration.kind !== 'simulated') return errors;
  for (const [cell, published] of publishedValues(declaration, rows)) {
    const value = modelled.get(cell);
    if (value === undefined || published === 0) continue;
    errors.set(cell, { share: value / published - 1, isFitted: declaration.fitted.includes(cell) });
  }
  return errors;
}

/** What a run has of the cell with such an id. */
export const resultOf = (run: Pick<Run, 'cells'>, cell: string): CellResult | undefined =>
  run.cells.find((it) => it.cell === cell);
