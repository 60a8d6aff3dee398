import { counted } from '../../counted.ts';
import type { BenchRecord, Run } from '../benchmark.ts';
import { equalRuns } from './compare-runs.ts';
import { isStale } from './freshness.ts';
import { howToBeEqual, unequalSamples } from './unequal-samples.ts';

/** What a run of exact or simulated values says of the records. */
export interface Verified {
  readonly says: string;
  /** The cells it is said of, each with its failure or with the machine whose record has it otherwise. */
  readonly cells: readonly string[];
  readonly fails: boolean;
}

/** Whether there is a record of the module with this digest: what it says need not be computed twice to be held against. */
export const hasFresh = (records: readonly BenchRecord[], digest: string) =>
  records.some((record) => !isStale(record, digest));

/**
 * Holds a run against all records of the module with this digest, or where there is none against a second run: each cell
 * must be equal, bit for bit.
 */
export function verifyRecords(again: Run, records: readonly BenchRecord[], digest: string, second = again): Verified {
  const failed = again.cells.filter(({ failure }) => failure !== undefined);
  if (failed.length > 0) {
    const cells = failed.map(({ cell, failure }) => `${cell} ${failure}`);
    return { says: `${failed.length} of ${again.cells.length} cells fail`, cells, fails: true };
  }
  const fresh = records.filter((record) => !isStale(record, digest));
  if (fresh.length === 0) return verifyTwice(again, second, records.length > 0);
  const cells = fresh.flatMap(({ environment, run }) =>
    equalRuns(run, again).map((cell) => `${cell} in ${environment.id}`),
  );
  if (cells.length > 0) return { says: `${counted(cells.length, 'cell')} not as recorded`, cells, fails: true };
  return { says: `${again.cells.length} cells equal to ${counted(fresh.length, 'record')}`, cells, fails: false };
}

function verifyTwice(first: Run, second: Run, isOld: boolean): Verified {
  const cells = unequalSamples(first, second);
  if (cells.length > 0) return { says: `the same seed gives other values, ${howToBeEqual}`, cells, fails: true };
  const record = isOld ? 'recorded of an older version: record it again' : 'not recorded yet';
  return { says: `${counted(first.cells.length, 'cell')} equal when computed twice; ${record}`, cells, fails: false };
}
