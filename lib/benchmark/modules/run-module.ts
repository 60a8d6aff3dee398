import { dirname, join } from 'node:path';
import type { LoadedModule, Run } from '../benchmark.ts';
import type { Places } from '../module-files.ts';
import { runBenchmark } from '../run/run-benchmark.ts';
import type { RunOptions } from '../run/run-options.ts';
import { commandExecutor } from './command-executor.ts';
import { nodeExecutor } from './node-executor.ts';

/** Runs a module on this machine. Commands are started for whoever calls this: no check or build does. */
export async function runModule(
  { declaration, code, file }: LoadedModule,
  { root, contentFolder }: Places,
  options: RunOptions,
): Promise<Run> {
  const executor =
    declaration.mode === 'command'
      ? await commandExecutor(declaration, code, { root, folder: dirname(join(contentFolder, file)) })
      : await nodeExecutor(code, { root });
  return runBenchmark(declaration, executor, options);
}
