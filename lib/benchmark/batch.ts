import type { OpenCell } from './executor.ts';
import { CellFailure } from './failure.ts';

/** Blocks are at least so long, ms, and so many steps of the clock. */
const shortest = 5;
const steps = 100;
/** For a look at whether work is even, fewer steps do. */
const roughSteps = 20;
const pairs = 5;
const attempts = 3;
/** Blocks that became so many times as long as they need be: more attempts would take ever longer. */
const tooLong = 16;
/** What blocks of even work may differ by: far more than clocks and less than work that grows. */
const limit = Math.log(1.5);
const most = 2 ** 32;

/** Time that a cell runs before it is measured, ms. */
const warmUp = 30;

/** How long a block has to be on a clock with such a step, ms. */
export const blockMs = (resolutionMs: number) => Math.max(shortest, steps * resolutionMs);

/** A cell's blocks: how many calls there are in one, and which comes next. */
export class Batch {
  calls = 1;
  /** The number of the next call; opening the realm made call 0. */
  private first = 1;
  private longest = 0;
  private readonly target: number;
  private readonly rough: number;

  constructor(resolutionMs: number) {
    this.target = blockMs(resolutionMs);
    this.rough = Math.max(shortest, roughSteps * resolutionMs);
  }

  private async take(cell: OpenCell, calls = this.calls): Promise<number> {
    const { ms } = await cell.block(calls, this.first);
    this.first += calls;
    this.longest = Math.max(this.longest, ms);
    return ms;
  }

  /** One block to be kept; the next has more calls where this was far too short. */
  async measure(cell: OpenCell, target = this.target): Promise<{ readonly ms: number; readonly calls: number }> {
    const { calls } = this;
    const ms = await this.take(cell);
    if (ms < target / 2) this.double();
    return { ms, calls };
  }

  /** Finds how many calls make a block, or throws a `CellFailure` where blocks of n and of 2n calls do not agree. */
  async settle(cell: OpenCell): Promise<void> {
    await this.grow(cell, this.rough);
    await this.warm(cell);
    for (let attempt = 1; !(await this.isEven(cell)); attempt += 1) {
      if (attempt === attempts || this.longest > tooLong * this.rough) {
        throw new CellFailure('uneven work', `blocks of ${this.calls} and of ${2 * this.calls} calls do not agree`);
      }
      this.double();
    }
    await this.grow(cell, this.target);
  }

  /** Lets a fresh realm run for a while. */
  async warm(cell: OpenCell): Promise<void> {
    for (let spent = 0; spent < warmUp; ) {
      const { ms } = await this.measure(cell, this.rough);
      spent += ms;
    }
  }

  /** Doubles the calls until two blocks in a row take as long: code becomes faster while it warms up. */
  private async grow(cell: OpenCell, target: number) {
    for (let long = 0; long < 2; ) {
      if ((await this.take(cell)) >= target) long += 1;
      else {
        long = 0;
        this.double();
      }
    }
  }

  private double() {
    this.calls *= 2;
    if (this.calls > most) throw new CellFailure('bad value', `${most} calls take no time`);
  }

  /** Noise only makes blocks longer, so the fastest are compared: of n with 2n calls, and of the first with the last. */
  private async isEven(cell: OpenCell): Promise<boolean> {
    const { calls } = this;
    const single: number[] = [];
    const double: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      single.push((await this.take(cell, calls)) / calls);
      double.push((await this.take(cell, 2 * calls)) / (2 * calls));
    }
    const half = (from: number, to?: number) => Math.min(...single.slice(from, to), ...double.slice(from, to));
    const differ = (a: number, b: number) => Math.abs(Math.log(a / b));
    return (
      differ(Math.min(...single), Math.min(...double)) <= limit &&
      differ(half(0, Math.floor(pairs / 2)), half(Math.ceil(pairs / 2))) <= limit
    );
  }
}
