import type { Detector } from './detector.ts';
import { HISTORY, type Kind, seriesOf } from './series.ts';

/** Points an hour. */
const AN_HOUR = 2;
/** Three anomalies each. */
const SERIES = 5;

/** What a detector found in several series. */
export interface Counts {
  readonly flagged: number;
  readonly rightlyFlagged: number;
  readonly anomalous: number;
  readonly anomalies: number;
  readonly found: number;
  /** From the first point of each found anomaly to its first flag, in points, added up. */
  readonly delays: number;
}

export const countIn = (detector: Detector, kind: Kind, seed: number): Counts => {
  const counts = { flagged: 0, rightlyFlagged: 0, anomalous: 0, anomalies: 0, found: 0, delays: 0 };
  for (let i = 0; i < SERIES; i++) {
    const { values, anomalies } = seriesOf(kind, seed * SERIES + i);
    const flags = detector(values);
    counts.flagged += flags.filter((isFlagged, index) => isFlagged && index >= HISTORY).length;
    for (const { start, end } of anomalies) {
      const within = flags.slice(start, end);
      const first = within.indexOf(true);
      counts.anomalies += 1;
      counts.anomalous += end - start;
      counts.rightlyFlagged += within.filter(Boolean).length;
      if (first < 0) continue;
      counts.found += 1;
      counts.delays += first;
    }
  }
  return counts;
};

/** Percentages, and the mean delay in hours; none where nothing was flagged or found. */
export const scoresOf = ({ flagged, rightlyFlagged, anomalous, anomalies, found, delays }: Counts) => ({
  recall: (100 * found) / anomalies,
  covered: (100 * rightlyFlagged) / anomalous,
  precision: flagged === 0 ? null : (100 * rightlyFlagged) / flagged,
  delay: found === 0 ? null : delays / found / AN_HOUR,
});
