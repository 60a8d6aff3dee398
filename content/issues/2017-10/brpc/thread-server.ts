import type { EventQueue } from './event-queue.ts';
import { Fifo } from './fifo.ts';

/** A request: time on a core, then perhaps a wait for something elsewhere, then time on a core again. In microseconds. */
export interface Request {
  readonly arrived: number;
  readonly isLight: boolean;
  cpu: number;
  wait: number;
  afterwards: number;
}

/** How requests are put on cores. */
export interface Scheduler {
  /** How many requests can be under way, each holding a thread. */
  readonly threads: number;
  /** Whether a request that waits gives its thread to another one meanwhile. */
  readonly yieldsWhileWaiting: boolean;
  /** Changing what a core runs. */
  readonly switchCost: number;
  /** After this long on a core a thread makes room for another that is ready. */
  readonly slice: number;
  readonly cores: number;
  /** More requests than this that have no thread yet are turned away. */
  readonly queueLimit: number;
}

/** A server whose requests need a thread to exist and a core to get on. */
export class ThreadServer {
  rejected = 0;
  readonly #clock: EventQueue;
  readonly #scheduler: Scheduler;
  readonly #onDone: (request: Request) => void;
  readonly #queued = new Fifo<Request>();
  readonly #ready = new Fifo<Request>();
  #freeThreads: number;
  #freeCores: number;

  constructor(clock: EventQueue, scheduler: Scheduler, onDone: (request: Request) => void) {
    this.#clock = clock;
    this.#scheduler = scheduler;
    this.#onDone = onDone;
    this.#freeThreads = scheduler.threads;
    this.#freeCores = scheduler.cores;
  }

  accept(request: Request): void {
    if (this.#queued.length >= this.#scheduler.queueLimit) {
      this.rejected++;
      return;
    }
    this.#queued.push(request);
    this.#dispatch();
  }

  #dispatch(): void {
    while (this.#freeThreads > 0) {
      const request = this.#queued.shift();
      if (request === undefined) break;
      this.#freeThreads--;
      this.#ready.push(request);
    }
    while (this.#freeCores > 0) {
      const request = this.#ready.shift();
      if (request === undefined) break;
      this.#freeCores--;
      this.#run(request, this.#scheduler.switchCost);
    }
  }

  /** One slice on a core, and the next at once while nothing else is ready. */
  #run(request: Request, overhead: number): void {
    const slice = Math.min(request.cpu, this.#scheduler.slice);
    this.#clock.schedule(overhead + slice, () => {
      request.cpu -= slice;
      if (request.cpu > 0 && this.#ready.length === 0) {
        this.#run(request, 0);
        return;
      }
      this.#freeCores++;
      if (request.cpu > 0) this.#ready.push(request);
      else if (request.wait > 0) this.#wait(request);
      else this.#finish(request);
      this.#dispatch();
    });
  }

  #wait(request: Request): void {
    const yields = this.#scheduler.yieldsWhileWaiting;
    if (yields) this.#freeThreads++;
    this.#clock.schedule(request.wait, () => {
      request.wait = 0;
      request.cpu = request.afterwards;
      (yields ? this.#queued : this.#ready).push(request);
      this.#dispatch();
    });
  }

  #finish(request: Request): void {
    this.#freeThreads++;
    this.#onDone(request);
  }
}
