import type { Algoliasearch } from 'algoliasearch';

/** Algolia's client gives up after 100 questions unless told so; a large index takes longer, as for its own `replaceAllObjects`. */
const maxRetries = 800;

/** As Algolia's client waits. */
const usualDelay = (retries: number) => Math.min(retries * 200, 5000);

interface Waiting {
  readonly signal: AbortSignal;
  readonly delay?: (retries: number) => number;
}

/** A function that resolves when a task of an index is done, and rejects at once when the signal is aborted. */
export function taskWaiter(
  client: Pick<Algoliasearch, 'waitForTask'>,
  indexName: string,
  { signal, delay = usualDelay }: Waiting,
): (taskID: number) => Promise<void> {
  return async (taskID) => {
    signal.throwIfAborted();
    let stop = () => {};
    const stopped = new Promise<never>((_resolve, reject) => {
      stop = () => reject(signal.reason);
    });
    signal.addEventListener('abort', stop, { once: true });
    const timeout = (retries: number) => {
      // Otherwise the client would go on asking about an index that is deleted by now.
      signal.throwIfAborted();
      return delay(retries);
    };
    const done = client.waitForTask({ indexName, taskID, maxRetries, timeout });
    try {
      await Promise.race([done, stopped]);
    } finally {
      signal.removeEventListener('abort', stop);
      done.catch(() => {});
    }
  };
}
