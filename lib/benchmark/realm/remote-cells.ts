import type { Cell } from '../benchmark.ts';
import { isNumber, isRecord, told } from '../guards.ts';
import type { Executor, OpenCell } from '../run/executor.ts';
import { CellFailure } from '../run/failure.ts';
import { isCause, sayCause } from './causes.ts';
import type { Ask, Port } from './protocol.ts';

interface Options {
  /** A fresh realm. */
  openPort(): Port;
  /** For each call, ms; 8 s unless given. */
  readonly deadlineMs?: number;
  /** Calls back once after so many ms; gives what calls that off. */
  setTimer(callback: () => void, ms: number): () => void;
  /** Of the scheduler's own clock, where that is known. */
  readonly resolutionMs?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Messages that a realm may post without being asked before it counts as a flood. */
const allowed = 50;

/** Columns that a sample may hold. */
const most = 100;

/**
 * Cells in realms of their own, behind a port each. A realm that misses its deadline, ends, floods or answers with what is
 * no finite number is closed, and the call fails with a `CellFailure`; what nobody asked for is ignored.
 */
export function remoteExecutor({ openPort, deadlineMs = 8000, setTimer, resolutionMs }: Options): Executor {
  const open = async ({ params }: Cell): Promise<OpenCell> => {
    const realm = new Realm(openPort(), deadlineMs, setTimer);
    const answer = await realm.ask({ ask: 'open', params });
    const clock = realm.positive(answer, 'resolutionMs', 'the step of its clock');
    const operations = realm.positive(answer, 'operations', '`operations`');
    return {
      ...(clock !== undefined && { resolutionMs: clock }),
      ...(operations !== undefined && { operations }),
      block: async (calls, first) => ({ ms: realm.time(await realm.ask({ ask: 'block', calls, first })) }),
      sample: async (seed) => realm.values(await realm.ask({ ask: 'sample', seed })),
      close: async () => {
        // Its values are measured by now, whatever its end is like.
        await realm.ask({ ask: 'close' }).catch(() => undefined);
        realm.end();
      },
    };
  };
  return { resolutionMs: resolutionMs ?? null, open };
}

/** The scheduler's side of a realm: what is asked fails with a `CellFailure` as soon as the realm does. */
export class Realm {
  private readonly port: Port;
  private readonly deadlineMs: number;
  private readonly setTimer: Options['setTimer'];
  private pending: { readonly id: number; settle(answer: Fields | CellFailure): void } | undefined;
  private failure: CellFailure | undefined;
  private asked = 0;
  private unasked = 0;

  constructor(port: Port, deadlineMs: number, setTimer: Options['setTimer']) {
    this.port = port;
    this.deadlineMs = deadlineMs;
    this.setTimer = setTimer;
    port.onMessage((message) => this.hear(message));
    port.onEnd?.((why, kind = 'died') => this.fail(kind, why));
  }

  ask(ask: Ask): Promise<Fields> {
    if (this.failure) return Promise.reject(this.failure);
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      const cancel = this.setTimer(
        () => this.fail('deadline', `no answer in ${this.deadlineMs / 1000} s`),
        this.deadlineMs,
      );
      const settle = (answer: Fields | CellFailure) => {
        this.pending = undefined;
        cancel();
        if (answer instanceof CellFailure) reject(answer);
        else resolve(answer);
      };
      this.pending = { id, settle };
      this.port.post({ ...ask, id });
    });
  }

  end() {
    this.failure ??= new CellFailure('died', 'it is closed');
    this.port.close();
  }

  /** A finite number above 0, where there is one at all. */
  positive(answer: Fields, field: string, called: string): number | undefined {
    const value = answer[field];
    if (value === undefined) return undefined;
    return isNumber(value) && value > 0 ? value : this.refuse(`${called} is ${told(value)}`);
  }

  time({ ms }: Fields): number {
    return isNumber(ms) && ms >= 0 ? ms : this.refuse(`\`ms\` of a block is ${told(ms)}`);
  }

  values({ values }: Fields): Record<string, number | null> {
    if (!isRecord(values)) return this.refuse(`a sample is ${told(values)}`);
    const read = Object.entries(values).slice(0, most);
    return Object.fromEntries(
      read.map(([name, value]) => {
        if (value === null || isNumber(value)) return [name, value];
        return this.refuse(`\`${name}\` is ${told(value)}`);
      }),
    );
  }

  private hear(message: unknown) {
    const { pending } = this;
    if (pending === undefined || !isRecord(message) || message.id !== pending.id) {
      this.unasked += 1;
      if (this.unasked > allowed) this.fail('flood', `it posted ${this.unasked} messages that nobody asked for`);
      return;
    }
    if (isCause(message.cause)) this.fail(message.cause, sayCause(message.cause));
    else if (typeof message.error === 'string') this.fail('threw', message.error.slice(0, 300));
    else pending.settle(message);
  }

  private refuse(detail: string): never {
    this.fail('bad value', detail);
    throw this.failure ?? new CellFailure('bad value', detail);
  }

  private fail(kind: CellFailure['kind'], detail: string) {
    if (this.failure) return;
    this.failure = new CellFailure(kind, detail);
    this.port.close();
    this.pending?.settle(this.failure);
  }
}
