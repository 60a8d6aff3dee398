import type { CellResult, Declaration, Run } from '../../../lib/benchmark/benchmark.ts';
import { isNumber, isRecord } from '../../../lib/benchmark/guards.ts';
import { parseRun } from '../../../lib/benchmark/records/validate-run.ts';

/** How far a run is. */
export interface ReportedProgress {
  /** 0 to 1. */
  readonly done: number;
  readonly remainingMs: number | null;
  readonly cells: readonly CellResult[];
}

/** What the frame reports, once it is seen to be well formed. */
export type ValidReport =
  | { readonly kind: 'alive' }
  | { readonly kind: 'progress'; readonly progress: ReportedProgress }
  | { readonly kind: 'done'; readonly run: Run }
  | { readonly kind: 'failed'; readonly reason: string };

const mostSamples = 100_000;
const longestText = 300;

const isAmount = (it: unknown): it is number => isNumber(it) && it >= 0;

/** For what a run has besides its kind and cells, while it is not done. */
const unfinished = {
  schema: 'galley-run/1',
  bench: 'unfinished',
  seed: 0,
  resolutionMs: null,
  forks: 0,
  rounds: 0,
  elapsedMs: 0,
  stopped: 'stopped',
  controls: [],
  noise: null,
};

function runOf(json: unknown, cells: ReadonlySet<string>): Run | undefined {
  if (!isRecord(json) || !Array.isArray(json.cells) || json.cells.length > cells.size) return undefined;
  const run = parseRun(json);
  if ('problem' in run || run.cells.some(({ cell }) => !cells.has(cell))) return undefined;
  const samples = run.cells.flatMap((cell) => Object.values(cell.samples).flat(2)).length;
  if (samples > mostSamples) return undefined;
  const short = ({ failure, ...cell }: CellResult): CellResult =>
    failure === undefined ? cell : { ...cell, failure: failure.slice(0, longestText) };
  return { ...run, cells: run.cells.map(short) };
}

/** What was asked of the frame: a bench of this kind, and the cells of these ids. */
export interface Asked {
  readonly kind: Declaration['kind'];
  readonly cells: ReadonlySet<string>;
}

/** What the page takes of a report from the frame: well formed, finite, not without end, and about what was asked; else `undefined`. */
export function validateReport(report: unknown, asked: Asked): ValidReport | undefined {
  if (!isRecord(report)) return undefined;
  const { kind, done, remainingMs, reason } = report;
  if (kind === 'alive') return { kind };
  if (kind === 'failed') return { kind, reason: String(reason).slice(0, longestText) };
  if (kind === 'done') {
    const run = runOf(report.run, asked.cells);
    return run && { kind, run };
  }
  if (kind !== 'progress' || !isAmount(done) || !(remainingMs === null || isAmount(remainingMs))) return undefined;
  const run = runOf({ ...unfinished, kind: asked.kind, cells: report.cells }, asked.cells);
  return run && { kind, progress: { done: Math.min(1, done), remainingMs, cells: run.cells } };
}
