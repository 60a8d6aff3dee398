import type { EventQueue } from './event-queue.ts';
import { Fifo } from './fifo.ts';

/** What a back end does with a request: how long it works on it, and whether the answer is an error. */
export interface Behaviour {
  /** In microseconds. */
  serviceTime(): number;
  readonly fails: boolean;
}

export interface Call {
  readonly key: number;
  readonly sent: number;
  /** Answered, or given up by the client. */
  isOver: boolean;
}

/** A server with some workers and one queue. What the client has given up is dropped when its turn comes. */
export class Backend {
  readonly #clock: EventQueue;
  readonly #behaviour: Behaviour;
  readonly #onAnswer: (call: Call, isError: boolean) => void;
  readonly #queue = new Fifo<Call>();
  #idle: number;

  constructor(
    clock: EventQueue,
    workers: number,
    behaviour: Behaviour,
    onAnswer: (call: Call, isError: boolean) => void,
  ) {
    this.#clock = clock;
    this.#idle = workers;
    this.#behaviour = behaviour;
    this.#onAnswer = onAnswer;
  }

  accept(call: Call): void {
    this.#queue.push(call);
    this.#serve();
  }

  #serve(): void {
    while (this.#idle > 0) {
      const call = this.#queue.shift();
      if (call === undefined) return;
      if (call.isOver) continue;
      this.#idle--;
      this.#clock.schedule(this.#behaviour.serviceTime(), () => {
        this.#idle++;
        this.#onAnswer(call, this.#behaviour.fails);
        this.#serve();
      });
    }
  }
}
