import type { CellResult, Declaration, ModuleCode, Run } from '../benchmark.ts';

/** What page and frame say to each other over one channel; the page believes none of the reports' contents. */

/** From the page, once, with the channel's port. */
export interface Job {
  readonly declaration: Declaration;
  readonly code: ModuleCode;
  readonly seed: number;
  /** For one call; a realm that takes longer is ended. */
  readonly deadlineMs: number;
  readonly budgetMs: number;
}

/** From the frame. */
export type Report =
  /** At least twice a second while the frame can still answer. */
  | { readonly kind: 'alive' }
  | {
      readonly kind: 'progress';
      /** A share of the whole. */
      readonly done: number;
      readonly remainingMs: number | null;
      /** Without samples. */
      readonly cells: readonly CellResult[];
    }
  | { readonly kind: 'done'; readonly run: Run }
  /** Nothing could be run. */
  | { readonly kind: 'failed'; readonly reason: string };

/** From the worker of a cell, when its code closes it. */
export const closedMessage = 'closed';

/** The message that carries the port: the frame listens for no other. */
export const jobMessage = 'galley-bench-job';

/** From the page: what was measured so far is wanted now. */
export const stopMessage = 'stop';
