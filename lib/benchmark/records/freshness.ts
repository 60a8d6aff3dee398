import { compareText } from '../../compare-text.ts';
import type { BenchRecord } from '../benchmark.ts';

/** Whether the module has changed since it was recorded; `digest` is the module's. */
export const isStale = (record: BenchRecord, digest: string) => record.digest !== digest;

/** Orders records by their day, the latest first, those of one day by the name of their environment. */
export const newestFirst = ({ environment: a }: BenchRecord, { environment: b }: BenchRecord) =>
  compareText(b.date, a.date) || compareText(a.id, b.id);

/** Newest first, those of this very code before all others. */
export const byFreshness = (records: readonly BenchRecord[], digest: string): BenchRecord[] =>
  [...records].sort((a, b) => Number(isStale(a, digest)) - Number(isStale(b, digest)) || newestFirst(a, b));
