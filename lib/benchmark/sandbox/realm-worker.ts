import { serveRealm } from '../realm/realm.ts';

/**
 * What the worker of a cell runs before the benchmark's own script. It keeps the clock and the way to post for itself,
 * so that a module which replaces globals measures with the real ones all the same.
 */

const now = performance.now.bind(performance);
const { apply } = Reflect;
const { postMessage } = MessagePort.prototype;

// The port is the one way to speak to the frame, and can be closed. What is sent by the worker's own is delivered, by
// the thousand, even after its end. A worker begun by the worker would outlive its deadline, and its cell.
for (let scope: unknown = globalThis; scope instanceof Object; scope = Reflect.getPrototypeOf(scope))
  for (const name of ['postMessage', 'Worker']) Reflect.deleteProperty(scope, name);

addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (port === undefined) return;
    const post = (message: unknown) => apply(postMessage, port, [message]);
    const onMessage = (listener: (message: unknown) => void) => {
      port.onmessage = ({ data }) => listener(data);
    };
    serveRealm(async () => Reflect.get(globalThis, 'galleyBench'), now, { post, onMessage });
  },
  { once: true },
);
