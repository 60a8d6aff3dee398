import type { ParamValue, Words } from './define.ts';

/** The nouns of runnable tables. All of them are plain JSON. */

/** By the names of the parameters, in the order of the definition. */
export type Params = Readonly<Record<string, ParamValue>>;

/** One combination of parameters. */
export interface Cell {
  /** `acks=-1,replicas=4,minInsync=N/A` */
  readonly id: string;
  readonly params: Params;
}

export interface ParamFacts {
  readonly name: string;
  readonly headers: readonly string[];
  readonly values: readonly ParamValue[];
  /** By `String(value)`. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

export interface ValueFacts {
  readonly name: string;
  readonly headers: readonly string[];
  readonly unit: string;
  readonly better: 'higher' | 'lower' | 'neither';
}

export interface ClaimFacts {
  readonly says: Words;
  readonly along: string;
  readonly where: Params;
  readonly is: 'rising' | 'falling' | 'flat' | 'peaked';
  readonly within: number;
}

export interface CostFacts {
  readonly name: Words;
  readonly value: number;
  readonly unit: string;
  readonly from: Words;
}

export interface Published {
  readonly source: Words;
  readonly url?: string;
  readonly date?: string;
  readonly hardware?: Words;
}

export type Kind = 'measured' | 'exact' | 'simulated';

/** What a module declares, without its code. */
export interface Declaration {
  readonly id: string;
  readonly kind: Kind;
  readonly question: Words;
  readonly params: readonly ParamFacts[];
  readonly cells: readonly Cell[];
  /** The id of a cell. */
  readonly baseline: string;
  /** The main one first. */
  readonly values: readonly ValueFacts[];
  readonly notes: readonly (readonly string[])[];
  readonly published: Published | 'none';
  readonly shows?: Words;
  readonly cannotShow?: Words;
  readonly claims: readonly ClaimFacts[];
  readonly costs: readonly CostFacts[];
  /** Ids of the cells that the costs were fitted on. */
  readonly fitted: readonly string[];
  /** The parameter along which a curve is drawn. */
  readonly curve?: string;
  /** `command` starts programs, which no browser can. */
  readonly mode: 'timed' | 'sampled' | 'command';
  /** Files beside the module that its command runs or reads. */
  readonly programs?: readonly string[];
  readonly seeds: number;
}

/** A value and what it is worth: a 95 % interval of measured values, the range over the seeds of sampled ones. */
export interface Measure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Verdict = 'baseline' | 'higher' | 'lower' | 'no clear difference' | 'not told';

export interface CellResult {
  readonly cell: string;
  /** By value column; `null` where a value does not apply. */
  readonly values: Readonly<Record<string, Measure | null>>;
  /** By value column, then fork (or one list for sampled cells), then round (or seed). Nothing is dropped. */
  readonly samples: Readonly<Record<string, readonly (readonly (number | null)[])[]>>;
  /** Of the main value to the baseline's. */
  readonly ratio: Measure | null;
  readonly verdict: Verdict;
  /** Calls in a block. */
  readonly batch: number;
  /** Samples further than three interquartile ranges from the quartiles: counted, kept. */
  readonly outliers: number;
  /** Why there are no values. */
  readonly failure?: string;
}

export interface Run {
  readonly schema: 'galley-run/1';
  readonly bench: string;
  readonly kind: Kind;
  readonly seed: number;
  /** The smallest step of the clock in ms; `null` for sampled values. */
  readonly resolutionMs: number | null;
  readonly forks: number;
  readonly rounds: number;
  readonly elapsedMs: number;
  readonly stopped: 'converged' | 'budget' | 'rounds' | 'stopped';
  /** The baseline against itself under other names. */
  readonly controls: readonly Measure[];
  /** What equal cells differed by at most, as a share: 0.03 is 3 %; `null` for sampled values. */
  readonly noise: number | null;
  readonly cells: readonly CellResult[];
}

/** The machine of a recorded run, and when. */
export interface Environment {
  /** File name of the record: `linux-x64-epyc-node20`. */
  readonly id: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly os: string;
  readonly kernel: string;
  readonly runtime: string;
  readonly virtualised?: string;
  /** Load averages of the last minute before and after the run. */
  readonly load: readonly [number, number];
  /** ISO day. */
  readonly date: string;
  readonly commit?: string;
}

/** `<bench>.results/<environment>.json` */
export interface BenchRecord {
  readonly schema: 'galley-record/1';
  /** Of the module when it was recorded. */
  readonly digest: string;
  readonly environment: Environment;
  readonly run: Run;
}

/** The code of a module as a reader's browser and a Node worker run it: `toScript` joins the two. */
export interface ModuleCode {
  /** The module itself without types, its comments and lines as they were: what a reader may edit. */
  readonly entry: string;
  /** What it imports, bundled into one expression that gives the modules by specifier. */
  readonly imports: string;
  /** The names that the entry may import, by specifier. */
  readonly specifiers: readonly string[];
}

/** A module, loaded: what build, check, pages and command line know of it. */
export interface LoadedModule {
  /** Below the content folder, `issues/2017-10/kafka-reliability/acks.bench.ts`. */
  readonly file: string;
  readonly digest: string;
  /** As the author wrote it. */
  readonly source: string;
  readonly declaration: Declaration;
  readonly code: ModuleCode;
  /** Names of the files beside it that it imports, at any depth, and of its `programs`. */
  readonly files: readonly string[];
}

/** A published cell of a table: a number, `N/A` as such, or `undefined` for `—`, never published. */
export type PublishedValue = number | 'N/A' | undefined;

/** A table's row, bound to its cell. */
export interface BoundRow {
  readonly cell: string;
  /** By value column. */
  readonly published: Readonly<Record<string, PublishedValue>>;
}

/** What a page sends for when Run is pressed: `/assets/bench-<id>.<hash>.json`. */
export interface BenchPayload {
  readonly declaration: Declaration;
  readonly code: ModuleCode;
  readonly digest: string;
  /** What the newest record of this very module has, where any machine must have the same. */
  readonly recorded?: { readonly cells: readonly Pick<CellResult, 'cell' | 'values'>[] };
}
