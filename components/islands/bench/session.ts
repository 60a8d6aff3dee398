import type { CellResult, Run } from '../../../lib/benchmark/benchmark.ts';
import type { Job } from '../../../lib/benchmark/sandbox/messages.ts';
import { type Ending, openSandbox } from './sandbox.ts';
import { type ReportedProgress, validateReport } from './validate-report.ts';

/** How a run ended; `stopped` when the reader wanted it to. */
export type End = Ending | 'done' | 'stopped' | 'failed' | 'bad report';

interface Hooks {
  readonly frame: string;
  readonly title: string;
  readonly silenceMs: number;
  /** How far it is, and what it would come to if it ended now. */
  readonly onProgress: (progress: ReportedProgress, run: Run) => void;
  /** What was measured is a run, also where it did not come to its end. */
  readonly onEnd: (end: End, run: Run, reason?: string) => void;
}

/** After Stop the frame may still add up what it has, ms. */
const lastWords = 1000;

/** Whether there is anything to say of a cell: those that the run never came to are as they were. */
const isKnown = ({ failure, samples }: CellResult) =>
  failure !== undefined || Object.values(samples).flat(2).length > 0;

/** One run in a sandbox of its own; gives what stops it. */
export function startSession(job: Job, hooks: Hooks): () => void {
  const { declaration, seed } = job;
  const cells = new Set(declaration.cells.map(({ id }) => id));
  const began = performance.now();
  let measured: readonly CellResult[] = [];
  let wanted = false;
  let isOver = false;

  const soFar = (): Run => ({
    schema: 'galley-run/1',
    bench: declaration.id,
    kind: declaration.kind,
    seed,
    resolutionMs: null,
    forks: 0,
    rounds: 0,
    elapsedMs: performance.now() - began,
    stopped: 'stopped',
    controls: [],
    noise: null,
    cells: measured,
  });
  const end = (how: End, run?: Run, reason?: string) => {
    if (isOver) return;
    isOver = true;
    sandbox.close();
    hooks.onEnd(how === 'done' && wanted ? 'stopped' : how, run ?? soFar(), reason);
  };
  const isOfJob = (run: Run) => run.bench === declaration.id && run.kind === declaration.kind && run.seed === seed;
  const onReport = (report: unknown) => {
    const it = validateReport(report, { kind: declaration.kind, cells });
    if (it === undefined || (it.kind === 'done' && !isOfJob(it.run))) end('bad report');
    else if (it.kind === 'done') end('done', { ...it.run, cells: it.run.cells.filter(isKnown) });
    else if (it.kind === 'failed') end('failed', undefined, it.reason);
    else if (it.kind === 'progress' && !isOver) {
      measured = it.progress.cells;
      hooks.onProgress(it.progress, soFar());
    }
  };
  const sandbox = openSandbox(job, hooks.title, { ...hooks, onReport, onEnd: (how) => end(how) });
  return () => {
    wanted = true;
    sandbox.stop();
    setTimeout(() => end('stopped'), lastWords);
  };
}
