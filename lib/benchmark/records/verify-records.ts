import { counted } from '../../counted.ts';
import type { BenchRecord, Run } from '../benchmark.ts';
import { isStale } from '../claims/series.ts';
import { equalRuns } from './compare-runs.ts';

/** What a run of exact or simulated values says of the records. */
export interface Verified {
  readonly says: string;
  /** The cells it is said of, each with its failure or with the machine whose record has it otherwise. */
  readonly cells: readonly string[];
  readonly fails: boolean;
}

/** Holds a run against all records of the module with this digest: each cell must be equal, bit for bit. */
export function verifyRecords(again: Run, records: readonly BenchRecord[], digest: string): Verified {
  const failed = again.cells.filter(({ failure }) => failure !== undefined);
  if (failed.length > 0) {
    const cells = failed.map(({ cell, failure }) => `${cell} ${failure}`);
    return { says: `${failed.length} of ${again.cells.length} cells fail`, cells, fails: true };
  }
  const fresh = records.filter((record) => !isStale(record, digest));
  if (fresh.length === 0) {
    const says = records.length === 0 ? 'not recorded yet' : 'recorded of an older version: record it again';
    return { says, cells: [], fails: false };
  }
  const cells = fresh.flatMap(({ environment, run }) =>
    equalRuns(run, again).map((cell) => `${cell} in ${environment.id}`),
  );
  if (cells.length > 0) return { says: `${counted(cells.length, 'cell')} not as recorded`, cells, fails: true };
  return { says: `${again.cells.length} cells equal to ${counted(fresh.length, 'record')}`, cells, fails: false };
}
