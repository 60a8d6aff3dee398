import { type Failure, type FromWorker, failureOf, type Task, type ToWorker } from './worker-messages.ts';
import { Searcher } from './worker-search.ts';

// The script of the worker that searches the embedded index: see `client.ts` for the page's side.

/** The part of a worker's global scope that is used here. */
interface Scope {
  readonly caches?: CacheStorage;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope: Scope = globalThis as unknown as Scope;
const now = () => performance.now();
let searcher: Searcher | undefined;

/** Where cookies are refused, looking is refused too. */
function storage(): CacheStorage | undefined {
  try {
    return scope.caches;
  } catch {
    return undefined;
  }
}

function answerTo(task: Task & { readonly id: number }): Promise<unknown> {
  if (searcher === undefined || task.task === 'ping') return Promise.resolve();
  if (task.task === 'search') return searcher.search(task.request);
  if (task.task === 'weigh') return searcher.weigh();
  return searcher.keepAll((progress) => scope.postMessage({ id: task.id, progress }));
}

scope.onmessage = ({ data }) => {
  if ('open' in data) {
    searcher = new Searcher({ ...data.open, doors: { fetch: (...args) => fetch(...args), caches: storage() }, now });
    // While the reader still types.
    searcher.weigh().catch(() => {});
    return;
  }
  const { id } = data;
  const fail = (error: unknown) => scope.postMessage({ id, failure: failureOf(error) satisfies Failure });
  answerTo(data).then((answer) => scope.postMessage({ id, answer }), fail);
};
