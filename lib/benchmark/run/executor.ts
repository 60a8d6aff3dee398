import type { Cell } from '../benchmark.ts';

/** What runs cells: workers in a browser, threads of Node, commands. A call that fails throws a `CellFailure`. */
export interface Executor {
  /** The smallest step of the clock in ms; `null` where the realm tells it, or where nothing is timed. */
  readonly resolutionMs: number | null;
  /** A fresh realm. */
  open(cell: Cell): Promise<OpenCell>;
}

/** A cell in its realm. */
export interface OpenCell {
  /** Of the realm's own clock, where that is known. */
  readonly resolutionMs?: number;
  /** Operations that one call does; 1 unless given. */
  readonly operations?: number;
  /** So many calls, `first` being the number of the first. */
  block(calls: number, first: number): Promise<{ readonly ms: number }>;
  /** One sample, by value column. */
  sample(seed: number): Promise<Readonly<Record<string, number | null>>>;
  close(): Promise<void>;
}
