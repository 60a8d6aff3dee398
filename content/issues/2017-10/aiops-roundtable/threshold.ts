import type { Detector } from './detector.ts';
import { HISTORY } from './series.ts';

/** Fixed limits: so many standard deviations from the mean of the history, set once. */
export const thresholdBy =
  (deviations: number): Detector =>
  (values) => {
    const history = values.slice(0, HISTORY);
    const mean = history.reduce((sum, value) => sum + value, 0) / HISTORY;
    const variance = history.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / HISTORY;
    const limit = deviations * Math.sqrt(variance);
    return values.map((value, index) => index >= HISTORY && Math.abs(value - mean) > limit);
  };
