import type { OpenCell } from './executor.ts';
import { CellFailure } from './failure.ts';

/** Blocks are at least so long, ms, and so many steps of the clock. */
const shortest = 5;
const steps = 100;
/** A look at whether work is even takes shorter ones: between two others that want the processor, some are undisturbed. */
const roughShortest = 1;
const roughSteps = 20;
const pairs = 8;
const fewestPairs = 4;
const attempts = 4;
/** What blocks of even work may differ by: far more than clocks and less than work that grows. */
const limit = Math.log(1.5);
/** And calls may be so much slower than the first ones: a neighbour that stays is no growth. */
const growth = 2;
/** Calls that became so much slower need no other attempt, which would take ever longer. */
const hopeless = 5;
/** Nor does a cell that has had so many ms. */
const patience = 2000;
/** A call of so many ms is a block by itself, and not made more often than need be. */
const longCall = 20;
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
  /** Ms in all. */
  private spent = 0;
  /** Ms of a call when there had been few. */
  private early = Number.NaN;
  /** And when there had been many. */
  private late = Number.NaN;
  private readonly target: number;
  private readonly rough: number;

  constructor(resolutionMs: number) {
    this.target = blockMs(resolutionMs);
    this.rough = Math.max(roughShortest, roughSteps * resolutionMs);
  }

  private async take(cell: OpenCell, calls = this.calls): Promise<number> {
    const { ms } = await cell.block(calls, this.first);
    this.first += calls;
    this.spent += ms;
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
    for (let attempt = 1; !(await this.isEven(cell)); attempt += 1) {
      if (attempt === attempts || this.late > hopeless * this.early || this.spent > patience) {
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
      const ms = await this.take(cell);
      if (ms >= target) {
        long += 1;
        this.early ||= ms / this.calls;
      } else {
        long = 0;
        this.double();
      }
    }
  }

  private double() {
    this.calls *= 2;
    if (this.calls > most) throw new CellFailure('bad value', `${most} calls take no time`);
  }

  /**
   * Noise only makes blocks longer, so the fastest are compared: of n with 2n calls, and the first with the last, which
   * may well be faster but not slower.
   */
  private async isEven(cell: OpenCell): Promise<boolean> {
    if (this.calls === 1 && this.early > longCall) return true;
    await this.warm(cell);
    const { calls } = this;
    const singles: number[] = [];
    const doubles: number[] = [];
    for (let spent = 0; singles.length < fewestPairs || (singles.length < pairs && spent <= warmUp); ) {
      const once = await this.take(cell, calls);
      const twice = await this.take(cell, 2 * calls);
      singles.push(once / calls);
      doubles.push(twice / (2 * calls));
      spent += once + twice;
    }
    this.late = Math.min(...doubles);
    return Math.abs(Math.log(Math.min(...singles) / this.late)) <= limit && this.late <= growth * this.early;
  }
}
