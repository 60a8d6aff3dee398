import type { ModuleCode } from '../benchmark.ts';
import { remoteExecutor } from '../realm/remote-cells.ts';
import { clockResolution } from '../run/clock.ts';
import type { Executor } from '../run/executor.ts';
import { setTimer } from '../timer.ts';
import { bundleForNode } from './bundle-for-node.ts';
import { openWorker } from './open-worker.ts';

/** How cells run in threads. */
export interface NodeOptions {
  /** The project's folder, absolute. */
  readonly root: string;
  /** For each call; 30 seconds unless given: editors wait longer than readers. */
  readonly deadlineMs?: number;
}

/** Runs the cells of a module in threads of Node, a fresh one for each, by the same code as a reader's browser. */
export async function nodeExecutor(code: ModuleCode, { root, deadlineMs = 30_000 }: NodeOptions): Promise<Executor> {
  const program = await bundleForNode(root, 'worker-main.ts');
  return remoteExecutor({
    openPort: () => openWorker(program, code),
    deadlineMs,
    setTimer,
    resolutionMs: clockResolution(() => performance.now()),
  });
}
