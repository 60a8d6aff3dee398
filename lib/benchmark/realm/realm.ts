import type { Params } from '../benchmark.ts';
import { isFunction } from '../guards.ts';
import { clockResolution } from '../run/clock.ts';
import { sayMistake } from './mistakes.ts';
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
 * `loadBench` gives. The same in a browser's worker and a thread of Node.
 */
export function serveRealm(
  loadBench: () => Promise<unknown>,
  now: () => number,
  port: Pick<Port, 'post' | 'onMessage'>,
): void {
  let opened: Opened | undefined;
  const answer = async (request: Request): Promise<Answer> => {
    const { id } = request;
    if (request.ask === 'open') {
      const bench = await load(loadBench);
      opened = await open(bench, request.params);
      if (!isFunction(bench.run)) return { id };
      const { operations } = bench;
      const resolutionMs = clockResolution(now);
      return isFunction(operations)
        ? { id, resolutionMs, operations: operations(request.params) as number }
        : { id, resolutionMs };
    }
    if (opened === undefined) throw new Error('no cell is open');
    const { bench, params, context } = opened;
    if (request.ask === 'block') return { id, ms: await block(opened, request, now) };
    if (request.ask === 'sample') {
      if (!isFunction(bench.sample)) throw new Error(sayMistake('no function', { name: 'sample' }));
      return { id, values: (await bench.sample({ ...params }, request.seed)) as Readonly<Record<string, number>> };
    }
    if (isFunction(bench.teardown)) await bench.teardown(context);
    return { id };
  };
  // No method of a promise is called: the module may have put its own there.
  const reply = async (request: Request) => {
    try {
      // What cannot be posted, a function for one, throws here.
      port.post(await answer(request));
    } catch (error) {
      port.post({ id: request.id, error: say(error) });
    }
  };
  port.onMessage((message) => {
    const request = message as Request;
    void reply(request);
  });
}

async function load(loadBench: () => Promise<unknown>): Promise<Bench> {
  const bench = await loadBench();
  if (typeof bench === 'object' && bench !== null) return bench as Bench;
  throw new Error(sayMistake('no definition'));
}

async function open(bench: Bench, params: Params): Promise<Opened> {
  if (isFunction(bench.where) && !bench.where({ ...params })) throw new Error(sayMistake('left out'));
  const context = isFunction(bench.setup) ? await bench.setup({ ...params }) : undefined;
  const first = isFunction(bench.run) ? bench.run(context, 0) : undefined;
  const waits = first instanceof Promise;
  kept.last = await first;
  return { bench, params, context, waits };
}

async function block(
  { bench, context, waits }: Opened,
  { calls, first }: { calls: number; first: number },
  now: () => number,
) {
  const { run } = bench;
  if (!isFunction(run)) throw new Error(sayMistake('no function', { name: 'run' }));
  return waits
    ? await awaited(run, context, first, first + calls, now)
    : timed(run, context, first, first + calls, now);
}

function timed(run: Code, context: unknown, from: number, to: number, now: () => number): number {
  let last: unknown;
  const start = now();
  for (let call = from; call < to; call += 1) last = run(context, call);
  const end = now();
  kept.last = last;
  return end - start;
}

async function awaited(run: Code, context: unknown, from: number, to: number, now: () => number): Promise<number> {
  let last: unknown;
  const start = now();
  for (let call = from; call < to; call += 1) last = await run(context, call);
  const end = now();
  kept.last = last;
  return end - start;
}

/** An error in words, whatever was thrown. */
function say(error: unknown): string {
  try {
    return String(error).slice(0, 300);
  } catch {
    return 'something that cannot be told';
  }
}
