import type { Declaration, Run } from '../benchmark.ts';
import { leastForks } from './difference.ts';
import type { Executor } from './executor.ts';
import { randomBy, shuffle } from './random.ts';
import type { RunOptions } from './run-options.ts';
import { Slot } from './slot.ts';
import { Stopwatch } from './stopwatch.ts';
import { type Summary, summarise } from './summary.ts';

/** Rounds of a fork, though time be short: of one alone nobody knows what it is worth. */
const leastRounds = 2;
/** Half the width of an interval, as a share, at which nothing more need be known. */
const narrow = 0.02;
/** Between two summaries for progress, ms: they cost some of what is measured. */
const pause = 250;

/** Measures all cells in rounds of random order, several forks of them, the baseline more than once. */
export async function runMeasured(declaration: Declaration, executor: Executor, options: RunOptions): Promise<Run> {
  const measured = new Measured(declaration, executor, options);
  await measured.run();
  return measured.result();
}

class Measured {
  private readonly declaration: Declaration;
  private readonly executor: Executor;
  private readonly options: RunOptions;
  private readonly cells: readonly Slot[];
  private readonly controls: readonly Slot[];
  private readonly random: () => number;
  private readonly watch: Stopwatch;
  private readonly forks: number;
  private readonly rounds: number;
  private readonly budgetMs: number;
  private stopped: Run['stopped'] = 'rounds';
  private fork = 0;
  private round = 0;
  private mostRounds = 0;
  private told = Number.NEGATIVE_INFINITY;

  constructor(declaration: Declaration, executor: Executor, options: RunOptions) {
    this.declaration = declaration;
    this.executor = executor;
    this.options = options;
    this.forks = options.forks ?? 5;
    this.rounds = options.rounds ?? 12;
    this.budgetMs = options.budgetMs ?? 20_000;
    this.random = randomBy(options.seed);
    this.watch = new Stopwatch(options.now, options.interruptions, options.signal);
    this.cells = declaration.cells.map((cell) => new Slot(cell, declaration));
    const baseline = declaration.cells.filter(({ id }) => id === declaration.baseline);
    this.controls = Array.from({ length: options.controls ?? 2 }, () => baseline)
      .flat()
      .map((cell) => new Slot(cell, declaration));
  }

  async run() {
    while (this.fork < this.forks && this.live.length > 0) {
      this.fork += 1;
      this.round = 0;
      await this.runFork();
      if (this.watch.stopped) this.stopped = 'stopped';
      else if (this.watch.elapsedMs >= this.budgetMs) this.stopped = 'budget';
      else if (this.fork < this.forks && this.converged()) this.stopped = 'converged';
      else continue;
      return;
    }
  }

  result(): Run {
    const { declaration, options, watch } = this;
    const resolutions = this.cells.flatMap(({ resolutionMs }) => resolutionMs ?? []);
    return {
      schema: 'galley-run/1',
      bench: declaration.id,
      kind: declaration.kind,
      seed: options.seed,
      resolutionMs: resolutions.length > 0 ? Math.max(...resolutions) : null,
      forks: this.fork,
      rounds: this.mostRounds,
      elapsedMs: watch.elapsedMs,
      stopped: this.stopped,
      ...this.summary(1000),
    };
  }

  private get live() {
    return [...this.cells, ...this.controls].filter(({ failure }) => failure === undefined);
  }

  private async runFork() {
    try {
      await this.each((slot) => slot.open(this.executor));
      await this.each((slot) => this.watch.undisturbed(() => slot.warm(this.executor)));
      while (this.round < this.rounds && this.timeLeft() && this.live.length > 0) {
        this.round += 1;
        await this.watch.undisturbed(() => this.each((slot) => slot.take(this.fork * this.rounds + this.round)));
        for (const slot of this.live) slot.keep();
        this.mostRounds = Math.max(this.mostRounds, this.round);
      }
    } finally {
      for (const slot of this.live) await slot.close();
    }
  }

  /** In random order, one after the other, until the run is stopped. */
  private async each(work: (slot: Slot) => Promise<void>) {
    for (const slot of shuffle(this.live, this.random)) {
      if (this.watch.stopped) return;
      await work(slot);
      this.tell(slot.failure !== undefined);
    }
  }

  /**
   * A fork has its share of the time, so that a slow machine does fewer rounds rather than fewer forks. The first has two:
   * it finds the size of the blocks.
   */
  private timeLeft(): boolean {
    if (this.watch.stopped) return false;
    const share = this.round < leastRounds ? 1 : (this.fork + 1) / (this.forks + 1);
    if (this.watch.elapsedMs < this.budgetMs * share || this.mostRounds === 0) return true;
    this.stopped = 'budget';
    return false;
  }

  private converged(): boolean {
    const { cells, controls } = this.summary(300);
    // The controls too: while the noise is not known well, differences that are there cannot be told.
    const ratios = [...cells.flatMap(({ ratio }) => ratio ?? []), ...controls];
    return (
      this.fork >= leastForks &&
      ratios.length > 0 &&
      ratios.every(({ value, low, high }) => (high - low) / 2 <= narrow * value)
    );
  }

  private summary(resamples: number): Summary {
    return summarise(this.cells, this.controls, this.declaration, { seed: this.options.seed, resamples });
  }

  private tell(now: boolean) {
    const { elapsedMs } = this.watch;
    const { onProgress } = this.options;
    if (onProgress === undefined || (elapsedMs - this.told < pause && !now)) return;
    this.told = elapsedMs;
    const total = this.forks * this.rounds;
    const spent = Math.min(1, elapsedMs / this.budgetMs);
    const done = Math.max((this.fork - 1) * this.rounds + this.round, spent * total);
    const whole = done > 0 ? Math.min((elapsedMs / done) * total, this.budgetMs) : this.budgetMs;
    onProgress({
      done,
      total,
      remainingMs: Math.max(0, whole - elapsedMs),
      cells: this.summary(200).cells,
      fork: this.fork,
      round: this.round,
    });
  }
}
