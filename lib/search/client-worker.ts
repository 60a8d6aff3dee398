import { type FromWorker, type OfflineState, SearchFailure, type Task, type ToWorker } from './worker-messages.ts';

/** How long a worker may be silent before it is asked whether it is there, and how long that may take: milliseconds. */
const patience = { answer: 8000, ping: 4000 };

interface Waiting {
  readonly task: Task;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: SearchFailure) => void;
  readonly tell?: ((progress: OfflineState) => void) | undefined;
}

/** A worker as it is used here. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface WorkerOptions {
  readonly start: () => WorkerLike;
  readonly index: string;
  /** The whole address of the index's first file. */
  readonly manifest: string;
}

/**
 * Gives tasks to a worker, which starts with the first one. A worker that dies is started again once, and gets again
 * what was not answered; the next task that is answered makes up for it.
 */
export class SearchWorker {
  readonly #options: WorkerOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerLike | undefined;
  #deaths = 0;
  #last = 0;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  /** The worker's answer; `tell` hears how far a long task is. Rejects with a `SearchFailure`. */
  ask<T>(task: Task, tell?: (progress: OfflineState) => void): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { task, resolve, reject, tell });
      this.#running().postMessage({ id, ...task });
      this.#expect(patience.answer);
    }) as Promise<T>;
  }

  #running(): WorkerLike {
    if (this.#worker) return this.#worker;
    const worker = this.#options.start();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#revive();
    };
    const { index, manifest } = this.#options;
    worker.postMessage({ open: { index, manifest } });
    this.#worker = worker;
    return worker;
  }

  #hear(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    if ('progress' in message) waiting?.tell?.(message.progress);
    else this.#waiting.delete(message.id);
    if ('answer' in message) waiting?.resolve(message.answer);
    if ('failure' in message) waiting?.reject(new SearchFailure(message.failure.kind, message.failure.message));
    if (waiting && waiting.task.task !== 'ping') this.#deaths = 0;
    this.#expect(patience.answer);
  }

  /** A worker that was ended from outside says nothing: it is asked. */
  #expect(time: number): void {
    clearTimeout(this.#watch);
    if (this.#waiting.size === 0) return;
    this.#watch = setTimeout(() => {
      if (time === patience.ping) return this.#revive();
      this.#worker?.postMessage({ id: 0, task: 'ping' });
      return this.#expect(patience.ping);
    }, time);
  }

  #revive(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#deaths += 1;
    const waiting = [...this.#waiting];
    if (this.#deaths > 1) {
      this.#waiting.clear();
      this.#deaths = 0;
      for (const [, { reject }] of waiting) reject(new SearchFailure('stopped', 'The search worker does not run.'));
      return;
    }
    for (const [id, { task }] of waiting) this.#running().postMessage({ id, ...task });
    this.#expect(patience.answer);
  }
}
