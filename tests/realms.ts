import type { Port, Request } from '../lib/benchmark/realm/protocol.ts';
import { serveRealm } from '../lib/benchmark/realm/realm.ts';

/** A realm of this process: messages are cloned on their way, as between threads. */
export function realmOf(bench: unknown, now = clock()) {
  let closed = 0;
  const openPort = (): Port => {
    const listeners = { realm: (_: unknown) => {}, scheduler: (_: unknown) => {} };
    let open = true;
    const send = (to: keyof typeof listeners) => (message: unknown) => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => open && listeners[to](copy));
    };
    serveRealm(async () => bench, now, {
      post: send('scheduler'),
      onMessage: (listen) => {
        listeners.realm = listen;
      },
    });
    return {
      post: send('realm'),
      onMessage: (listen) => {
        listeners.scheduler = listen;
      },
      close: () => {
        open = false;
        closed += 1;
      },
    };
  };
  return { openPort, closed: () => closed };
}

/** A clock that goes on by 1 µs with each reading. */
export function clock() {
  let time = 0;
  return () => {
    time += 0.001;
    return time;
  };
}

/** Timers that fire when they are told to. */
export function timers() {
  const waiting = new Set<() => void>();
  return {
    setTimer(callback: () => void) {
      waiting.add(callback);
      return () => void waiting.delete(callback);
    },
    fire: () => {
      for (const callback of waiting) callback();
    },
    waiting,
  };
}

type End = Parameters<NonNullable<Port['onEnd']>>[0];

/** A realm that answers as `answer` says. */
export function forger(answer: (request: Request, post: (message: unknown) => void, end: End) => void) {
  let closed = 0;
  const openPort = (): Port => {
    let hear = (_: unknown) => {};
    let end: End = () => {};
    return {
      post: (message) => answer(message as Request, hear, end),
      onMessage: (listen) => {
        hear = listen;
      },
      onEnd: (listen) => {
        end = listen;
      },
      close: () => {
        closed += 1;
      },
    };
  };
  return { openPort, closed: () => closed };
}
