import type { Executor } from '../run/executor.ts';
import { CellFailure } from '../run/failure.ts';

/** So many cells that ran out of time, and none that answered: the rest will not answer either. */
const hopeless = 3;

/** The executor, which calls `giveUp` when cell after cell does not open in time, or does not measure in time. */
export function givingUp(executor: Executor, giveUp: () => void): Executor {
  const opening = watch(giveUp);
  const measuring = watch(giveUp);
  return {
    ...executor,
    open: async (cell) => {
      const open = await opening(() => executor.open(cell));
      return {
        ...open,
        block: (calls, first) => measuring(() => open.block(calls, first)),
        sample: (seed) => measuring(() => open.sample(seed)),
      };
    },
  };
}

function watch(giveUp: () => void) {
  let late = 0;
  let answered = false;
  return async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      const answer = await ask();
      answered = true;
      return answer;
    } catch (error) {
      if (error instanceof CellFailure && error.kind === 'deadline') late += 1;
      if (late >= hopeless && !answered) giveUp();
      throw error;
    }
  };
}
