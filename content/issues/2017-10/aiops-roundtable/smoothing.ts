import type { Detector } from './detector.ts';
import { HISTORY } from './series.ts';

/** The smoothed error follows more slowly than the smoothed value, so that one surprise does not widen it at once. */
const ERROR_ALPHA = 0.02;

/**
 * Simple exponential smoothing: the smoothed value is the prediction of the next point, which is flagged when it is
 * further off than `errors` smoothed absolute errors. Flagged points too are learnt from.
 */
export const smoothingBy =
  (alpha: number, errors: number): Detector =>
  (values) => {
    let level = values[0] ?? 0;
    let usualError = 0;
    return values.map((value, index) => {
      const error = Math.abs(value - level);
      const isFlagged = index >= HISTORY && error > errors * usualError;
      level += alpha * (value - level);
      usualError += ERROR_ALPHA * (error - usualError);
      return isFlagged;
    });
  };
