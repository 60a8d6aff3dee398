import type { Cell, Declaration } from '../benchmark.ts';
import { inUnit } from '../units.ts';
import { Batch } from './batch.ts';
import type { Executor, OpenCell } from './executor.ts';
import { CellFailure, toFailure } from './failure.ts';

type Sample = Readonly<Record<string, number | null>>;
type Samples = Readonly<Record<string, readonly (readonly (number | null)[])[]>>;

/** A cell, or the baseline once more under another name, with all that was measured of it. */
export class Slot {
  readonly cell: Cell;
  failure: string | undefined;
  resolutionMs: number | null = null;
  private readonly declaration: Declaration;
  /** By fork, then round. */
  private readonly forks: Sample[][] = [];
  private taken: Sample | undefined;
  private realm: OpenCell | undefined;
  private batch: Batch | undefined;

  constructor(cell: Cell, declaration: Declaration) {
    this.cell = cell;
    this.declaration = declaration;
  }

  get calls() {
    return this.batch?.calls ?? 1;
  }

  /** By value column, as `CellResult` has it. */
  get samples(): Samples {
    if (this.failure !== undefined) return {};
    return Object.fromEntries(
      this.declaration.values.map(({ name }) => [
        name,
        this.forks.map((rounds) => rounds.map((it) => it[name] ?? null)),
      ]),
    );
  }

  /** A fresh realm, and a fork of its own. */
  open(executor: Executor): Promise<void> {
    return this.guard(async () => {
      this.realm = await executor.open(this.cell);
      this.forks.push([]);
      if (this.declaration.mode !== 'timed') return;
      this.resolutionMs = Math.max(this.resolutionMs ?? 0, executor.resolutionMs ?? 0, this.realm.resolutionMs ?? 0);
    });
  }

  /** Gets the realm ready to be measured: finds the size of a block in the first fork, and in others goes by that. */
  warm(executor: Executor): Promise<void> {
    return this.within(async (realm) => {
      if (this.declaration.mode !== 'timed') return;
      if (this.batch && this.forks.length > 1) return this.batch.warm(realm);
      try {
        return await this.settle(realm);
      } catch (error) {
        if (!(error instanceof CellFailure && error.kind === 'uneven work')) throw error;
      }
      // A busy machine may look the same. What the calls left behind is not there in a fresh realm: work that grows grows again.
      this.realm = undefined;
      await realm.close();
      this.realm = await executor.open(this.cell);
      return this.settle(this.realm);
    });
  }

  private async settle(realm: OpenCell): Promise<void> {
    const batch = new Batch(this.resolutionMs ?? 0);
    await batch.settle(realm);
    this.batch = batch;
  }

  /** One sample, which counts once it is kept. */
  take(seed: number): Promise<void> {
    return this.within(async (realm) => {
      this.taken = this.batch
        ? await this.time(realm, this.batch)
        : checkSample(await realm.sample(seed), this.declaration);
    });
  }

  keep() {
    if (this.taken) this.forks.at(-1)?.push(this.taken);
    this.taken = undefined;
  }

  close(): Promise<void> {
    return this.within(async (realm) => {
      this.realm = undefined;
      await realm.close();
    });
  }

  private within(work: (realm: OpenCell) => Promise<void>): Promise<void> {
    const { realm } = this;
    return realm === undefined ? Promise.resolve() : this.guard(() => work(realm));
  }

  /** Does something if the cell has not failed; if that fails, the cell has. */
  private async guard(work: () => Promise<void>): Promise<void> {
    if (this.failure !== undefined) return;
    try {
      await work();
    } catch (error) {
      this.failure = toFailure(error);
      const realm = this.realm;
      this.realm = undefined;
      await realm?.close().catch(() => undefined);
    }
  }

  private async time(realm: OpenCell, batch: Batch): Promise<Sample> {
    const { ms, calls } = await batch.measure(realm);
    if (!(Number.isFinite(ms) && ms > 0)) throw new CellFailure('bad value', `${calls} calls took ${ms} ms`);
    const operations = calls * (realm.operations ?? 1);
    return Object.fromEntries(this.declaration.values.map(({ name, unit }) => [name, inUnit(unit, ms, operations)]));
  }
}

/** A sample with a finite number or `null` for each value column, or a `CellFailure`. */
export function checkSample(sample: Sample, { values }: Declaration): Sample {
  return Object.fromEntries(
    values.map(({ name }) => {
      const value = sample[name];
      if (value === undefined) throw new CellFailure('bad value', `a sample has no \`${name}\``);
      if (value !== null && !Number.isFinite(value)) throw new CellFailure('bad value', `\`${name}\` is ${value}`);
      return [name, value];
    }),
  );
}
