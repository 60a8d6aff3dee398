import type { Declaration, Run } from '../benchmark.ts';
import type { Executor } from './executor.ts';
import { runMeasured } from './run-measured.ts';
import type { RunOptions } from './run-options.ts';
import { runSampled } from './run-sampled.ts';

/** Runs the cells of a declaration. A cell that fails says why and keeps no other from its values. */
export const runBenchmark = (declaration: Declaration, executor: Executor, options: RunOptions): Promise<Run> =>
  (declaration.kind === 'measured' ? runMeasured : runSampled)(declaration, executor, options);
