import type { Params } from '../benchmark.ts';
import { isFunction } from '../guards.ts';
import { clockResolution } from '../run/clock.ts';
import type { Answer, Port, Request } from './protocol.ts';

type Code = (...args: unknown[]) => unknown;
type Bench = Readonly<Record<string, unknown>>;

/** The last results: they can be seen from outside, so no compiler may leave their making out. */
export const kept: { last: unknown } = { last: undefined };

/** A cell as its realm holds it. */
interface Opened {
  readonly bench: Bench;
  readonly params: Params;
  readonly context: unknown;
  /** Whether `run` gives promises. */
  readonly waits: boolean;
}

/**
 * The worker's side of a realm: answers what a scheduler asks through the port, about one cell of the definition that
 * `loadBench` gives. The same in a browser's worker and a thread of Node. An answer goes straight to the port and is
 * never what a promise gives: the module may have put its own methods where promises look.
 */
export function serveRealm(
  loadBench: () => Promise<unknown>,
  now: () => number,
  port: Pick<Port, 'post' | 'onMessage'>,
): void {
  let opened: Opened | undefined;
  const answer = async (request: Request, tell: (answer: Answer) => void): Promise<void> => {
    if (request.ask === 'open') {
      const loaded = await loadBench();
      if (typeof loaded !== 'object' || loaded === null) return tell({ cause: 'no definition' });
      const bench = loaded as Bench;
      if (isFunction(bench.where) && !bench.where({ ...request.params })) return tell({ cause: 'left out' });
      opened = await open(bench, request.params);
      if (!isFunction(bench.run)) return tell({});
      const { operations } = bench;
      const resolutionMs = clockResolution(now);
      if (!isFunction(operations)) return tell({ resolutionMs });
      return tell({ resolutionMs, operations: operations(request.params) as number });
    }
    if (opened === undefined) throw new Error('no cell is open');
    const { bench, params, context, waits } = opened;
    if (request.ask === 'block') {
      const { run } = bench;
      if (!isFunction(run)) return tell({ cause: 'no run' });
      const last = request.first + request.calls;
      if (!waits) return tell({ ms: timed(run, context, request.first, last, now) });
      return await awaited(run, context, request.first, last, now, (ms) => tell({ ms }));
    }
    if (request.ask === 'sample') {
      if (!isFunction(bench.sample)) return tell({ cause: 'no sample' });
      return tell({ values: (await bench.sample({ ...params }, request.seed)) as Readonly<Record<string, number>> });
    }
    if (isFunction(bench.teardown)) await bench.teardown(context);
    return tell({});
  };
  const reply = async (request: Request) => {
    const tell = (it: Answer) => port.post({ ...it, id: request.id });
    try {
      // What cannot be posted, a function for one, throws here.
      await answer(request, tell);
    } catch (error) {
      tell({ error: say(error) });
    }
  };
  port.onMessage((message) => void reply(message as Request));
}

async function open(bench: Bench, params: Params): Promise<Opened> {
  const context = isFunction(bench.setup) ? await bench.setup({ ...params }) : undefined;
  const first = isFunction(bench.run) ? bench.run(context, 0) : undefined;
  const waits = first instanceof Promise;
  kept.last = await first;
  return { bench, params, context, waits };
}

function timed(run: Code, context: unknown, from: number, to: number, now: () => number): number {
  let last: unknown;
  const start = now();
  for (let call = from; call < to; call += 1) last = run(context, call);
  const end = now();
  kept.last = last;
  return end - start;
}

async function awaited(
  run: Code,
  context: unknown,
  from: number,
  to: number,
  now: () => number,
  tell: (ms: number) => void,
): Promise<void> {
  let last: unknown;
  const start = now();
  for (let call = from; call < to; call += 1) last = await run(context, call);
  const end = now();
  kept.last = last;
  tell(end - start);
}

/** An error in words, whatever was thrown. */
function say(error: unknown): string {
  try {
    return String(error).slice(0, 300);
  } catch {
    return 'something that cannot be told';
  }
}
