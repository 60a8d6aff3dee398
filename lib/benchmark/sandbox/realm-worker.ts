import { serveRealm } from '../realm/realm.ts';
import { closedMessage } from './messages.ts';

/**
 * What the worker of a cell runs before the benchmark's own script. It keeps the clock and all that brings and takes
 * messages for itself: a module that replaces globals, getters or methods changes nothing of what the realm hears and
 * posts, and has no port of its own to the frame.
 */

const { apply } = Reflect;
const now = performance.now.bind(performance);
const { postMessage: post } = MessagePort.prototype;
const { preventDefault, stopImmediatePropagation } = Event.prototype;
const postOfWorker = self.postMessage;
const closeWorker = self.close;

/** Reads a property as its class does now. */
function reader<T extends object, K extends keyof T & string>(prototype: T, name: K) {
  const get = Reflect.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of: T): T[K] | undefined => get && apply(get, of, []);
}
const portsOf = reader(MessageEvent.prototype, 'ports');
const dataOf = reader(MessageEvent.prototype, 'data');
const reasonOf = reader(PromiseRejectionEvent.prototype, 'reason');
const listenTo = Reflect.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')?.set;

// The port is the one way to speak to the frame, and can be closed. What is sent by the worker's own is delivered, by
// the thousand, even after its end. A worker begun by the worker would outlive its deadline, and its cell.
for (let scope: unknown = globalThis; scope instanceof Object; scope = Reflect.getPrototypeOf(scope))
  for (const name of ['postMessage', 'Worker', 'close']) Reflect.deleteProperty(scope, name);

let isClosed = false;
Reflect.set(globalThis, 'close', () => {
  if (isClosed) return;
  isClosed = true;
  apply(postOfWorker, self, [closedMessage]);
  apply(closeWorker, self, []);
});

// Told as an error that nobody caught, which it is.
addEventListener('unhandledrejection', (event) => {
  apply(preventDefault, event, []);
  throw reasonOf(event);
});

// Before any listener of the module, and it is the last to hear of the port. A module may make up events of its own.
const takePort = (event: MessageEvent) => {
  if (!event.isTrusted) return;
  apply(stopImmediatePropagation, event, []);
  const port = portsOf(event)?.[0];
  if (port === undefined) return;
  serveRealm(async () => Reflect.get(globalThis, 'galleyBench'), now, {
    post: (message) => apply(post, port, [message]),
    onMessage: (hear) => listenTo && apply(listenTo, port, [(heard: MessageEvent) => hear(dataOf(heard))]),
  });
};
addEventListener('message', takePort, { capture: true });
