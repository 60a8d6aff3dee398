import { dirname, join } from 'node:path';
import type { LoadedModule, Run } from '../benchmark.ts';
import { runBenchmark } from '../run-benchmark.ts';
import type { RunOptions } from '../run-options.ts';
import { commandExecutor } from './command-executor.ts';
import { nodeExecutor } from './node-executor.ts';

export interface RunPlaces {
  /** The project's folder, absolute. */
  readonly root: string;
  /** Absolute. */
  readonly contentFolder: string;
}

/** Runs a module on this machine. Commands are started for whoever calls this: no check or build does. */
export async function runModule(
  { declaration, code, file }: LoadedModule,
  { root, contentFolder }: RunPlaces,
  options: RunOptions,
): Promise<Run> {
  const executor =
    declaration.mode === 'command'
      ? await commandExecutor(declaration, code, { root, folder: dirname(join(contentFolder, file)) })
      : await nodeExecutor(code, { root });
  return runBenchmark(declaration, executor, options);
}
