/** `galley/bench`: what an author's `*.bench.ts` imports, and nothing else of ours. */

/** `null` means that the parameter does not apply to a cell; tables write it `N/A`. */
export type ParamValue = string | number | boolean | null;

/** One text, or one by language: `{ zh: '…', en: '…' }`. */
export type Words = string | Readonly<Record<string, string>>;

/** The text of a column's header in the table; several where the languages of an article write it differently. */
export type Header = string | readonly string[];

export interface ParamColumn {
  readonly header: Header;
  /** All that the parameter may be, in order; the table's cells say the same. */
  readonly values: readonly ParamValue[];
  /** How the table writes a value, by `String(value)`, where it does not write that. */
  readonly labels?: Readonly<Record<string, Header>>;
}

export interface ValueColumn {
  readonly header: Header;
  /** `rec/s`, `ms`, `B`; for timed code a unit with `/s`, or `s`, `ms`, `us`, `ns`. */
  readonly unit: string;
  readonly better: 'higher' | 'lower' | 'neither';
}

/** Some of the parameters: every cell that has these values is meant. */
export type Where<P extends Columns> = { readonly [K in keyof P]?: P[K]['values'][number] };

/** A statement about the main value that each series is held against. */
export interface Claim<P extends Columns> {
  readonly says: Words;
  /** The parameter that varies, in the order of its values; the others stay equal. */
  readonly along: keyof P & string;
  readonly where?: Where<P>;
  /** `peaked` rises and then falls. Steps within `within` count as none. */
  readonly is: 'rising' | 'falling' | 'flat' | 'peaked';
  /** A share of the value, 0.05 unless given. */
  readonly within?: number;
}

/** What a simulation assumes. */
export interface Cost {
  readonly name: Words;
  readonly value: number;
  readonly unit: string;
  /** Where the figure comes from: a row of the table it was fitted on, a data sheet, an assumption. */
  readonly from: Words;
}

export type Columns = Readonly<Record<string, ParamColumn>>;
export type Values = Readonly<Record<string, ValueColumn>>;

/** The parameters of one cell. */
export type ParamsOf<P extends Columns> = { readonly [K in keyof P]: P[K]['values'][number] };

/** Values of one sample by the names of the value columns; `null` where a value does not apply. */
export type SampleOf<V extends Values> = { readonly [K in keyof V]: number | null };

/** A command whose last line of JSON says `{"value": n}` or one number a value column, or whose wall time in ms counts. */
export interface ShellCommand {
  readonly command: readonly [string, ...string[]];
  readonly wall?: boolean;
  /** 60 unless given. */
  readonly timeoutSeconds?: number;
}

interface Described<P extends Columns, V extends Values> {
  /** Kebab-case, one in the magazine: the address of its page. */
  readonly id: string;
  /** What the table asks. */
  readonly question: Words;
  readonly params: P;
  /** Which combinations exist; all of them unless given. */
  readonly where?: (params: ParamsOf<P>) => boolean;
  readonly baseline: ParamsOf<P>;
  /** The first is the main one: ratios, chart and claims are about it. */
  readonly values: V;
  /** Columns of words. */
  readonly notes?: readonly Header[];
  /** Where the table's numbers come from; `none` when they are nobody's. */
  readonly published:
    | 'none'
    | { readonly source: Words; readonly url?: string; readonly date?: string; readonly hardware?: Words };
  readonly shows?: Words;
  readonly cannotShow?: Words;
  readonly claims?: readonly Claim<P>[];
  /** Draws the main value as a curve along this parameter instead of ratios. */
  readonly curve?: keyof P & string;
}

/** Code that is timed, on the reader's machine too. */
export interface Timed<C, P extends Columns> {
  readonly kind: 'measured';
  readonly setup?: (params: ParamsOf<P>) => C | Promise<C>;
  /** One call; `i` grows with each, and what it returns is kept, so that no work can be left out. */
  readonly run: (context: C, i: number) => unknown;
  /** Operations that one call does, for the unit: 1 unless given. */
  readonly operations?: (params: ParamsOf<P>) => number;
  readonly teardown?: (context: C) => void | Promise<void>;
}

/** A system on the editors' machine: only `bench run|record|check` start it. */
export interface Commanded<P extends Columns> {
  readonly kind: 'measured';
  readonly shell: (params: ParamsOf<P>) => ShellCommand;
  /** Files beside the module that the command runs or reads: `['Strings.java']`. A change in one makes records stale. */
  readonly programs?: readonly string[];
}

/** Values that are the same on every machine: sizes, counts, the outcome of a model. */
export interface Sampled<P extends Columns, V extends Values> {
  readonly kind: 'exact' | 'simulated';
  /** One sample. Equal parameters and seed give equal values, bit for bit. */
  readonly sample: (params: ParamsOf<P>, seed: number) => SampleOf<V> | Promise<SampleOf<V>>;
  /** Seeds 1 to n are sampled; the value is the median, shown with the range. 1 unless given. */
  readonly seeds?: number;
  /** What a simulation assumes. */
  readonly costs?: readonly Cost[];
  /** Cells that the costs were fitted on; the others are held out, and their error says what the model is worth. */
  readonly fitted?: readonly Where<P>[];
}

export type Bench<P extends Columns, V extends Values, C> = Described<P, V> &
  (Timed<C, P> | Commanded<P> | Sampled<P, V>);

/** Gives back what it gets, typed: the default export of a `*.bench.ts`. */
export const defineBench = <const P extends Columns, const V extends Values, C = undefined>(
  bench: Bench<P, V, C>,
): Bench<P, V, C> => bench;
