import type { Interruptions } from './run-options.ts';

/** The time that a run has taken, without that for which it had to wait. */
export class Stopwatch {
  private readonly now: () => number;
  private readonly interruptions: Interruptions | undefined;
  private readonly signal: AbortSignal | undefined;
  private readonly start: number;
  private waited = 0;

  constructor(now: () => number, interruptions: Interruptions | undefined, signal: AbortSignal | undefined) {
    this.now = now;
    this.interruptions = interruptions;
    this.signal = signal;
    this.start = now();
  }

  get elapsedMs() {
    return Math.max(0, this.now() - this.start - this.waited);
  }

  get stopped() {
    return this.signal?.aborted ?? false;
  }

  /** Does the work when nothing interrupts, and does it again as long as something has. */
  async undisturbed<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      await this.wait();
      const before = this.interruptions?.count();
      const result = await work();
      if (this.stopped || this.interruptions?.count() === before) return result;
    }
  }

  private async wait() {
    const { interruptions, signal } = this;
    if (interruptions === undefined) return;
    const begun = this.now();
    const stop = new AbortController();
    const aborted = new Promise<void>((resolve) => {
      if (signal?.aborted) resolve();
      signal?.addEventListener('abort', () => resolve(), { signal: stop.signal });
    });
    await Promise.race([interruptions.clear(), aborted]);
    stop.abort();
    this.waited += this.now() - begun;
  }
}
