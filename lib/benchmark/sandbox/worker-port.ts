import type { Port } from '../realm/protocol.ts';
import { closedMessage } from './messages.ts';

/** Lines of a script, 1 being its first. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Opens realms that run `script`, each in a worker of its own. It is begun without an address: what the worker sees of
 * the site is nothing, and it inherits the policy of the document that opens it. A script that does not compile ends for
 * its syntax with `<line> <why>`, the lines counted within `own`, those of the script that are the module's: what is
 * missing at its end is missed on its last one.
 */
export function realmOpener(script: string, own: Lines): { openPort: () => Port; release: () => void } {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return { openPort: () => openRealm(address, own), release: () => URL.revokeObjectURL(address) };
}

type End = Parameters<Parameters<NonNullable<Port['onEnd']>>[0]>;

function openRealm(address: string, { first, last }: Lines): Port {
  const worker = new Worker(address);
  const { port1, port2 } = new MessageChannel();
  let ended = false;
  let tellMessage = (_: unknown) => {};
  let tellEnd: (...end: End) => void = () => {};
  const close = () => {
    ended = true;
    worker.terminate();
    port1.close();
  };
  const end = (...how: End) => {
    if (ended) return;
    close();
    tellEnd(...how);
  };
  const hear = (message?: unknown) => {
    if (!ended) tellMessage(message);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    const { message, lineno } = event;
    const why = /^(?:Uncaught )?SyntaxError: (.*)/s.exec(message)?.[1];
    if (why === undefined) end(message, message === '' ? 'died' : 'threw');
    else end(`${Math.max(first, Math.min(last, lineno)) - first + 1} ${why}`, 'syntax');
  };
  worker.onmessage = ({ data }) => {
    if (data === closedMessage) end('the code closed it', 'closed');
    else hear();
  };
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
