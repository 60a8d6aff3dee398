import { parentPort } from 'node:worker_threads';
import { isFunction, isRecord } from '../guards.ts';
import { serveRealm } from '../realm/realm.ts';
import { hideHost } from './hide-host.ts';

/**
 * What stands above a module's script in a thread of Node, where in a browser the realm's code stands in a worker. The
 * clock is Node's own, whatever the module does to `performance`, and so is the way to post. A rejection that nobody
 * handles ends the thread, as Node has it.
 */

const port = parentPort;
const { bigint } = process.hrtime;
const began = bigint();
const { Number: toNumber } = globalThis;
const { apply } = Reflect;
hideHost();
if (port !== null) {
  const { postMessage } = port;
  serveRealm(
    async () => askedAsSample(await (globalThis as { galleyBench?: Promise<unknown> }).galleyBench),
    () => toNumber(bigint() - began) / 1e6,
    {
      post: (message) => apply(postMessage, port, [message]),
      onMessage: (listen) => port.on('message', listen),
    },
  );
}

/** Which command measures a cell is asked for as a sample is. */
function askedAsSample(bench: unknown): unknown {
  const shell = isRecord(bench) ? bench.shell : undefined;
  return isFunction(shell) ? { sample: (params: unknown) => shell.call(bench, params) } : bench;
}
