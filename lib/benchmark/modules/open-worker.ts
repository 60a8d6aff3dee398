import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ModuleCode } from '../benchmark.ts';
import type { Port } from '../realm/protocol.ts';
import { toScript } from '../realm/script.ts';

const megabytes = 1024;

/** A fresh thread with one of our programs, then the module's script as a browser's worker runs it. */
export function openWorker(program: string, code: ModuleCode): Port {
  // Of realms that begin from now on; this one keeps what it had.
  setFlagsFromString('--disallow-code-generation-from-strings');
  const worker = new Worker(`${program}\n${toScript(code)}`, {
    eval: true,
    env: {},
    argv: [],
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // What modules print is nobody's.
  worker.stdout.resume();
  worker.stderr.resume();
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listen) => worker.on('message', listen),
    onEnd: (listen) => {
      worker.once('error', (error) => listen(...whyEnded(error)));
      worker.once('exit', () => listen('its thread ended'));
    },
    close: () => void worker.terminate(),
  };
}

function whyEnded(error: unknown): [why: string, kind: 'died' | 'threw'] {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return [`it needs more than ${megabytes} MB`, 'died'];
  }
  return [String(error), 'threw'];
}
