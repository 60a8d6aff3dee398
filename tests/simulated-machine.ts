import type { Cell, Declaration, Params } from '../lib/benchmark/benchmark.ts';
import { cellsOf } from '../lib/benchmark/cells.ts';
import type { ParamValue } from '../lib/benchmark/define.ts';
import type { Executor } from '../lib/benchmark/run/executor.ts';
import { randomBy } from '../lib/benchmark/run/random.ts';

interface Machine {
  readonly seed?: number;
  /** Ms of one call, by its number. */
  readonly cost: (params: Params, call: number) => number;
  /** The step of its clock, ms. */
  readonly step?: number;
  /** Standard deviation of log times, from block to block. */
  readonly noise?: number;
  /** And from realm to realm. */
  readonly luck?: number;
  /** The share of blocks that a neighbour makes up to four times as long. */
  readonly bursts?: number;
  /** How slow the machine is at a time, ms. */
  readonly drift?: (time: number) => number;
  /** What befalls a cell before a block. */
  readonly before?: (cell: Cell) => void;
}

/** A machine with a clock of its own, which nothing but its work advances: timing without waiting. */
export function simulatedMachine({ seed = 1, cost, step = 0.005, before, ...machine }: Machine) {
  const { noise = 0, luck = 0, bursts = 0, drift = () => 1 } = machine;
  const random = randomBy(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let time = 0;
  let open = 0;
  const shown = () => Math.floor(time / step) * step;
  const executor: Executor = {
    resolutionMs: step,
    async open(cell) {
      open += 1;
      const fate = Math.exp(luck * normal());
      return {
        async block(calls, first) {
          before?.(cell);
          // Work is taken to grow evenly within a block.
          const work = ((cost(cell.params, first) + cost(cell.params, first + calls - 1)) / 2) * calls;
          const burst = random() < bursts ? 1 + 3 * random() : 1;
          const begun = shown();
          time += work * fate * burst * Math.exp(noise * normal()) * drift(time);
          return { ms: shown() - begun };
        },
        sample: async (number) => ({ rate: cost(cell.params, number) }),
        async close() {
          open -= 1;
        },
      };
    },
  };
  return {
    executor,
    now: () => time,
    wait: (ms: number) => {
      time += ms;
    },
    openRealms: () => open,
  };
}

/** A table with one parameter, 数, whose first value is the baseline; its value is a rate unless it is said otherwise. */
export function declarationOf(values: readonly ParamValue[], facts: Partial<Declaration> = {}): Declaration {
  const cells = cellsOf({ params: { 数: { values } } });
  return {
    id: 'batches',
    kind: 'measured',
    question: '攒批省多少？',
    params: [{ name: '数', headers: ['数'], values, labels: {} }],
    cells,
    baseline: cells[0]?.id ?? '',
    values: [{ name: 'rate', headers: ['条/秒'], unit: 'rec/s', better: 'higher' }],
    notes: [],
    published: 'none',
    claims: [],
    costs: [],
    fitted: [],
    mode: 'timed',
    seeds: 1,
    ...facts,
  };
}
