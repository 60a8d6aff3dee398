import type { CellResult } from '../benchmark.ts';

/** How far a run is. */
export interface Progress {
  /** Of `total`: rounds where time is measured, cells where values are sampled; part of one where the time is running out. */
  readonly done: number;
  readonly total: number;
  readonly remainingMs: number;
  /** As known so far, in the order of the declaration; a cell without samples has no values yet. */
  readonly cells: readonly CellResult[];
  /** From 1. */
  readonly fork: number;
  /** From 1; 0 while cells are made ready. */
  readonly round: number;
}

/** Times at which nothing can be measured: a hidden page gets less of the machine. */
export interface Interruptions {
  /** How many there were; a round during which that changes is thrown away and done again. */
  count(): number;
  /** Resolves once there is none. */
  clear(): Promise<void>;
}

export interface RunOptions {
  readonly seed: number;
  /** How often all realms are opened anew: 5 unless given. Fewer than 3 tell no verdict. */
  readonly forks?: number;
  /** In each fork: 12 unless given. */
  readonly rounds?: number;
  /** Waiting for interruptions not counted: 20 s unless given. Sampled values take what they take. */
  readonly budgetMs?: number;
  /** The baseline under other names: 2 unless given. */
  readonly controls?: number;
  /** Ends the run as soon as the cell under way has been made ready, or measured once; what is measured is kept. */
  readonly signal?: AbortSignal;
  readonly now: () => number;
  readonly onProgress?: (progress: Progress) => void;
  readonly interruptions?: Interruptions;
}
