import type { Port } from '../protocol.ts';

/**
 * Opens realms that run `script`, each in a worker of its own. It is begun without an address: what the worker sees of
 * the site is nothing, and it inherits the policy of the document that opens it. A script that does not compile ends as
 * `syntax <line> <why>`, `firstLine` of the script being line 1.
 */
export function realmOpener(script: string, firstLine: number): { openPort: () => Port; release: () => void } {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return { openPort: () => openRealm(address, firstLine), release: () => URL.revokeObjectURL(address) };
}

function openRealm(address: string, firstLine: number): Port {
  const worker = new Worker(address);
  const { port1, port2 } = new MessageChannel();
  let ended = false;
  let tellMessage = (_: unknown) => {};
  let tellEnd = (_: string) => {};
  const close = () => {
    ended = true;
    worker.terminate();
    port1.close();
  };
  const end = (why: string) => {
    if (ended) return;
    close();
    tellEnd(why);
  };
  const hear = (message?: unknown) => {
    if (!ended) tellMessage(message);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    const { message, lineno } = event;
    const why = /^(?:Uncaught )?SyntaxError: (.*)/s.exec(message)?.[1];
    end(why === undefined ? message || 'error' : `syntax ${lineno - firstLine + 1} ${why}`);
  };
  worker.onmessage = () => hear();
  port1.onmessage = ({ data }) => hear(data);
  port1.onmessageerror = () => hear();
  worker.postMessage(null, [port2]);
  return {
    post(message) {
      if (!ended) port1.postMessage(message);
    },
    onMessage(listener) {
      tellMessage = listener;
    },
    onEnd(listener) {
      tellEnd = listener;
    },
    close,
  };
}
