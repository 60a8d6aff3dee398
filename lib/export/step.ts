import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A step that ended badly; `output` is what it said and was not shown yet, for whoever has to find out why. */
export class StepFailed extends Error {
  readonly output: string;
  constructor(name: string, output: string) {
    super(`${name} failed`);
    this.output = output;
  }
}

export interface Step {
  readonly name: string;
  /** Arguments of `node`: loader flags, a script, its own arguments. */
  readonly command: readonly string[];
  /** Print as it comes, instead of only when it fails. */
  readonly loud?: boolean;
  /** It draws a bar on standard error, which is then the terminal itself where there is one. */
  readonly bar?: boolean;
  /** What it says when it fails for no reason of ours, and may well not fail the next time. */
  readonly passing?: RegExp;
}

interface Surroundings {
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the step. */
  readonly signal: AbortSignal;
}

/** The loader flag for a module of this folder or a package. */
export const importFlag = (module: string): string => `--import=${module}`;

/**
 * The loader flag with which a Node process ends when the one that started it is gone, also when that was killed too
 * hard to end it. It wants `GALLEY_BUILD` to be the starter's process number, and an `ipc` channel.
 */
export const endWithParent = importFlag(pathToFileURL(join(import.meta.dirname, 'end-with-parent.mjs')).href);

/**
 * Runs one step of a build in a process of its own that ends when this one does, a second time when it fails in passing.
 * Its output goes to `.galley/build.log`. Rejects with `StepFailed`, or with the signal's reason when it was ended by that.
 */
export async function runStep(step: Step, surroundings: Surroundings): Promise<void> {
  try {
    await runOnce(step, surroundings);
  } catch (error) {
    if (!(error instanceof StepFailed && step.passing?.test(error.output))) throw error;
    await runOnce(step, surroundings);
  }
}

function runOnce(step: Step, { root, environment, signal }: Surroundings): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [endWithParent, ...step.command], {
      cwd: root,
      // Contentlayer takes `PWD` for its folder, which only a shell sets anew.
      env: { ...environment, PWD: root, GALLEY_BUILD: String(process.pid) },
      stdio: ['ignore', 'pipe', step.bar && process.stderr.isTTY ? 'inherit' : 'pipe', 'ipc'],
    });
    const log = createWriteStream(join(root, '.galley', 'build.log'), { flags: 'a' });
    const printed: Buffer[] = [];
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream?.on('data', (data: Buffer) => {
        log.write(data);
        if (step.loud) target.write(data);
        else printed.push(data);
      });
    }
    const stop = () => child.kill('SIGKILL');
    signal.addEventListener('abort', stop, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      log.end();
      if (signal.aborted) reject(signal.reason);
      else if (code === 0) resolve();
      else reject(new StepFailed(step.name, Buffer.concat(printed).toString('utf8')));
    });
  });
}
