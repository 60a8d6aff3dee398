import { parentPort } from 'node:worker_threads';
import { serveRealm } from '../realm/realm.ts';
import { hideHost } from './hide-host.ts';

/**
 * What stands above a module's script in a thread of Node, where in a browser the realm's code stands in a worker. The
 * clock is Node's own, whatever the module does to `performance`.
 */

const port = parentPort;
const { bigint } = process.hrtime;
const began = bigint();
const { Number: toNumber } = globalThis;
// A browser's worker lives on too.
process.on('unhandledRejection', () => {});
hideHost();
if (port !== null) {
  serveRealm(
    async () => (globalThis as { galleyBench?: Promise<unknown> }).galleyBench,
    () => toNumber(bigint() - began) / 1e6,
    {
      post: (message) => port.postMessage(message),
      onMessage: (listen) => port.on('message', listen),
    },
  );
}
