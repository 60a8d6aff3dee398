import { type WindowDetector, withoutSeason } from './detector.ts';
import { HISTORY } from './series.ts';
import { ascending, MAD_TO_SIGMA, medianIn } from './statistics.ts';
import { studentQuantile } from './student.ts';

/** At most a tenth of the points can be anomalies. */
const MOST = Math.floor(HISTORY / 10);

/** How extreme the most extreme of `count` values may be (Rosner 1983). */
const criticalOf = (count: number, significance: number): number => {
  const t = studentQuantile(significance / (2 * count), count - 2);
  return ((count - 1) * t) / Math.sqrt((count - 2 + t * t) * count);
};

/** The median absolute deviation of ordered values: deviations are met in order, going out from the median. */
const deviationIn = (ordered: Float64Array, first: number, end: number, median: number): number => {
  const count = end - first;
  let below = first + (count >> 1) - 1;
  let above = first + (count >> 1);
  let last = 0;
  let before = 0;
  for (let met = 0; met <= count >> 1; met++) {
    const down = below < first ? Number.POSITIVE_INFINITY : median - (ordered[below] ?? 0);
    const up = above >= end ? Number.POSITIVE_INFINITY : (ordered[above] ?? 0) - median;
    before = last;
    last = Math.min(down, up);
    if (down < up) below -= 1;
    else above += 1;
  }
  return count % 2 === 1 ? last : (before + last) / 2;
};

/** The values below which and above which points are anomalies, by the generalised ESD test with median and MAD. */
const limitsOf = (residuals: readonly number[], criticals: readonly number[]): [number, number] => {
  const ordered = ascending(residuals);
  let first = 0;
  let end = ordered.length;
  let limits: [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const critical of criticals) {
    const median = medianIn(ordered, first, end);
    const sigma = MAD_TO_SIGMA * deviationIn(ordered, first, end, median);
    const down = median - (ordered[first] ?? 0);
    const up = (ordered[end - 1] ?? 0) - median;
    if (up > down) end -= 1;
    else first += 1;
    if (Math.max(up, down) > critical * sigma) limits = [ordered[first] ?? 0, ordered[end - 1] ?? 0];
  }
  return limits;
};

/**
 * Seasonal Hybrid ESD: what each point is off the median of its time of day, tested for outliers with median and
 * median absolute deviation, at a level of significance. (Twitter's own takes the season from an STL decomposition.)
 */
export const seasonalEsdBy = (significance: number): WindowDetector => {
  const criticals = Array.from({ length: MOST }, (_, taken) => criticalOf(HISTORY - taken, significance));
  return (window) => {
    const residuals = withoutSeason(window);
    const [low, high] = limitsOf(residuals, criticals);
    return residuals.map((residual) => residual < low || residual > high);
  };
};
