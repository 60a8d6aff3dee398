import { DAY, HISTORY } from './series.ts';
import { medianOf } from './statistics.ts';

/** Says of every point whether it is flagged, knowing none that come after its batch. */
export type Detector = (values: readonly number[]) => boolean[];

/** Says of every point of a window whether it is flagged. */
export type WindowDetector = (window: readonly number[]) => boolean[];

/** Windowed methods run every two hours, on the last fortnight, and only what they say of the new points counts. */
const STEP = 4;

export const inBatches =
  (judge: WindowDetector): Detector =>
  (values) => {
    const flags = values.map(() => false);
    for (let end = HISTORY + STEP; end <= values.length; end += STEP) {
      const judged = judge(values.slice(end - HISTORY, end));
      for (let back = 1; back <= STEP; back++) flags[end - back] = judged[HISTORY - back] === true;
    }
    return flags;
  };

/** What is left of each point when the median of its time of day is taken away. */
export const withoutSeason = (window: readonly number[]): number[] => {
  const days = Array.from({ length: window.length / DAY }, (_, day) => day * DAY);
  const usual = Array.from({ length: DAY }, (_, time) => medianOf(days.map((day) => window[day + time] ?? 0)));
  return window.map((value, index) => value - (usual[index % DAY] ?? 0));
};
