import type { CellResult, Declaration, Measure, Verdict } from '../benchmark.ts';
import { mainValue } from '../claims/series.ts';
import { differenceFloor, leastForks } from './difference.ts';
import { randomBy } from './random.ts';
import type { Slot } from './slot.ts';
import { countOutliers, type Nested, nestedInterval, nestedRatio, type Taken } from './statistics.ts';

export interface Summary {
  readonly cells: readonly CellResult[];
  readonly controls: readonly Measure[];
  readonly noise: number | null;
}

/** Values, ratios and verdicts of what has been measured so far; equal samples and seed give equal figures. */
export function summarise(
  slots: readonly Slot[],
  controls: readonly Slot[],
  declaration: Declaration,
  { seed, resamples }: { readonly seed: number; readonly resamples: number },
): Summary {
  const random = randomBy(seed);
  const main = mainValue(declaration);
  const taken = (slot: Slot | undefined, name: string): Taken => slot?.samples[name] ?? [];
  const of = (slot: Slot, name: string): Nested =>
    taken(slot, name).map((rounds) => rounds.filter((it) => it !== null));
  const baseline = taken(
    slots.find(({ cell }) => cell.id === declaration.baseline),
    main,
  );
  const ratioOf = (slot: Slot) => positive(nestedRatio(taken(slot, main), baseline, random, resamples));
  const ratios = controls.map(ratioOf).filter((it) => it !== null);
  const noise = noiseOf(ratios);
  const cells = slots.map((slot): CellResult => {
    const isBaseline = slot.cell.id === declaration.baseline;
    const ratio = ratioOf(slot);
    const told = of(slot, main).filter((rounds) => rounds.length > 0).length >= leastForks;
    return {
      cell: slot.cell.id,
      values: Object.fromEntries(
        // A value that was not measured yet is not one that does not apply.
        Object.entries(slot.samples)
          .filter(([, forks]) => forks.some((rounds) => rounds.length > 0))
          .map(([name]) => [name, nestedInterval(of(slot, name), random, resamples)]),
      ),
      samples: slot.samples,
      ratio,
      verdict: isBaseline ? 'baseline' : told ? judgeRatio(ratio, noise) : 'not told',
      batch: slot.calls,
      outliers: countOutliers(of(slot, main).flat()),
      ...(slot.failure !== undefined && { failure: slot.failure }),
    };
  });
  return { cells, controls: ratios, noise };
}

/** A ratio that can be one: a value of 0 has none. */
const positive = (ratio: Measure | null) =>
  ratio && ratio.low > 0 && Number.isFinite(ratio.high) && Number.isFinite(ratio.value) ? ratio : null;

/** What equal cells differed by at most: the end of a control's interval that is furthest from 1, as a share. */
export const noiseOf = (controls: readonly Measure[]): number | null =>
  controls.length === 0 ? null : Math.max(...controls.map(({ low, high }) => Math.max(high, 1 / low))) - 1;

/** A difference is one when the whole interval is further from 1 than 2 % and than equal cells were from each other. */
export function judgeRatio(ratio: Measure | null, noise: number | null): Verdict {
  if (ratio === null || noise === null) return 'not told';
  const floor = differenceFloor(noise);
  if (ratio.low > floor) return 'higher';
  return ratio.high < 1 / floor ? 'lower' : 'no clear difference';
}
