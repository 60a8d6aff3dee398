import { BrokenFile } from './byte-reader.ts';
import type { ColumnData, ColumnKind } from './manifest.ts';

/** The values of a facet. */
export interface FacetColumn {
  readonly kind: 'facet';
  readonly values: readonly string[];
  /** The numbers of a document's values: `ids.subarray(offsets[doc], offsets[doc + 1])`. */
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
}

/** A number a document, NaN where it has none. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly numbers: Float64Array;
}

/** The number of each document's group: documents of one article have the same. */
export interface GroupColumn {
  readonly kind: 'group';
  readonly groups: Uint32Array;
}

export type Column = FacetColumn | NumberColumn | GroupColumn;

type Runs = ColumnData['runs'];

/** A column of an index of `size` documents out of its runs; throws a `BrokenFile`. */
export function decodeColumn(name: string, kind: ColumnKind, data: unknown, size: number): Column {
  if (!isColumnData(data)) throw new BrokenFile(name);
  const fail = () => new BrokenFile(name);
  if (kind === 'facet') return decodeFacet(data, size, fail);
  return kind === 'number' ? decodeNumbers(data.runs, size, fail) : decodeGroups(data.runs, size, fail);
}

function isColumnData(data: unknown): data is ColumnData {
  return typeof data === 'object' && data !== null && 'runs' in data && Array.isArray(data.runs);
}

/** Calls back with each run: how many documents from which one, and where its values are. */
function eachRun(
  runs: Runs,
  size: number,
  fail: () => Error,
  take: (doc: number, repeat: number, at: number) => number,
) {
  let doc = 0;
  for (let at = 0; at < runs.length; ) {
    const repeat = runs[at] ?? 0;
    if (!(repeat > 0 && repeat <= size - doc)) throw fail();
    at = take(doc, repeat, at + 1);
    doc += repeat;
  }
  if (doc !== size) throw fail();
}

function decodeFacet({ values = [], runs }: ColumnData, size: number, fail: () => Error): FacetColumn {
  const offsets = new Uint32Array(size + 1);
  const ids: number[] = [];
  eachRun(runs, size, fail, (doc, repeat, at) => {
    const end = at + 1 + (runs[at] ?? 0);
    const own = runs.slice(at + 1, end).map((id) => id ?? -1);
    if (end > runs.length || own.some((id) => values[id] === undefined)) throw fail();
    for (let copy = 1; copy <= repeat; copy += 1) {
      for (const id of own) ids.push(id);
      offsets[doc + copy] = ids.length;
    }
    return end;
  });
  return { kind: 'facet', values, offsets, ids: Uint32Array.from(ids) };
}

function decodeNumbers(runs: Runs, size: number, fail: () => Error): NumberColumn {
  const numbers = new Float64Array(size);
  let before = 0;
  eachRun(runs, size, fail, (doc, repeat, at) => {
    const step = runs[at];
    if (step === undefined) throw fail();
    if (step !== null) before += step;
    numbers.fill(step === null ? Number.NaN : before, doc, doc + repeat);
    return at + 1;
  });
  return { kind: 'number', numbers };
}

/** `3` is three documents of a group not seen before, `-3, 7` three of group 7: most groups stand together. */
function decodeGroups(runs: Runs, size: number, fail: () => Error): GroupColumn {
  const groups = new Uint32Array(size);
  let doc = 0;
  let next = 0;
  for (let at = 0; at < runs.length; ) {
    const run = runs[at] ?? 0;
    const repeat = Math.abs(run);
    const group = run < 0 ? (runs[at + 1] ?? next) : next;
    if (!(repeat > 0 && repeat <= size - doc) || (run < 0 && group >= next)) throw fail();
    groups.fill(group, doc, doc + repeat);
    doc += repeat;
    if (run > 0) next += 1;
    at += run < 0 ? 2 : 1;
  }
  if (doc !== size) throw fail();
  return { kind: 'group', groups };
}
