import { parentPort } from 'node:worker_threads';
import { hideHost } from './hide-host.ts';

/** What stands above a module's script in the thread that is asked which command measures a cell. */

const port = parentPort;
hideHost();

interface Commanded {
  readonly shell?: unknown;
}

port?.on('message', (params: Readonly<Record<string, unknown>>) => {
  const loaded = (globalThis as { galleyBench?: Promise<Commanded> }).galleyBench;
  Promise.resolve(loaded)
    .then((bench) => {
      if (typeof bench?.shell !== 'function') throw new Error('there is no `shell`');
      port.postMessage({ command: bench.shell({ ...params }) });
    })
    .catch((error: unknown) => port.postMessage({ error: `${error}`.slice(0, 300) }));
});
