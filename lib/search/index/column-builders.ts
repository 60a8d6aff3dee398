import type { ColumnData, ColumnKind } from './manifest.ts';
import { textsOf } from './record-values.ts';

/** Takes a column's values, a document after the other, and keeps runs of equal ones. */
export interface ColumnBuilder {
  readonly name: string;
  readonly kind: ColumnKind;
  add(value: unknown): void;
  data(): ColumnData;
}

/** Of texts: every document has any number of them. */
export function facetBuilder(name: string): ColumnBuilder {
  const ids = new Map<string, number>();
  const runs: number[] = [];
  let last = '';
  let lastAt = -1;
  return {
    name,
    kind: 'facet',
    add(value) {
      const own = [...new Set(textsOf(value))].map((text) => {
        const id = ids.get(text) ?? ids.size;
        ids.set(text, id);
        return id;
      });
      const key = own.join();
      if (lastAt >= 0 && key === last) runs[lastAt] = (runs[lastAt] ?? 0) + 1;
      else lastAt = runs.push(1, own.length, ...own) - own.length - 2;
      last = key;
    },
    data: () => ({ values: [...ids.keys()], runs }),
  };
}

/** Of numbers: a document has one or none; other values count as none. */
export function numberBuilder(name: string): ColumnBuilder {
  const runs: (number | null)[] = [];
  let last: number | null | undefined;
  let before = 0;
  return {
    name,
    kind: 'number',
    add(value) {
      const own = typeof value === 'number' && Number.isFinite(value) ? value : null;
      if (own === last) runs[runs.length - 2] = (runs.at(-2) ?? 0) + 1;
      else runs.push(1, own === null ? null : own - before);
      if (own !== null) before = own;
      last = own;
    },
    data: () => ({ runs }),
  };
}

/** Of what documents have in common: those with equal values are one group. */
export function groupBuilder(name: string): ColumnBuilder {
  const groups = new Map<string, number>();
  const runs: number[] = [];
  let last = -1;
  return {
    name,
    kind: 'group',
    add(value) {
      const key = textsOf(value).join();
      const known = groups.get(key);
      const group = known ?? groups.size;
      groups.set(key, group);
      if (known === undefined) runs.push(1);
      else if (known !== last) runs.push(-1, known);
      else {
        // The run's length is before the group's number where it has one.
        const at = (runs.at(-2) ?? 0) < 0 ? runs.length - 2 : runs.length - 1;
        runs[at] = (runs[at] ?? 0) + Math.sign(runs[at] ?? 0);
      }
      last = group;
    },
    data: () => ({ runs }),
  };
}
