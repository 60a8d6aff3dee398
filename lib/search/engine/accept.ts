import type { Filter, Operator } from './filter.ts';
import type { Store } from './store.ts';

/** Whether a document passes. */
export type Accept = (doc: number) => boolean;

const compare: Readonly<Record<Operator, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

const none: Accept = () => false;

/** The test that a filter stands for; loads the columns that it asks. An attribute that has no column is nowhere. */
export async function toAccept(store: Store, filter: Filter): Promise<Accept> {
  if (filter.kind === 'facet') return facetAccept(store, filter.attribute, filter.value);
  if (filter.kind === 'number') {
    const { operator, value } = filter;
    return numberAccept(store, filter.attribute, (it) => compare[operator](it, value));
  }
  if (filter.kind === 'range') {
    const { from, to } = filter;
    return numberAccept(store, filter.attribute, (it) => it >= from && it <= to);
  }
  if (filter.kind === 'not') {
    const accept = await toAccept(store, filter.filter);
    return (doc) => !accept(doc);
  }
  const accepts = await Promise.all(filter.filters.map((it) => toAccept(store, it)));
  return filter.kind === 'all'
    ? (doc) => accepts.every((accept) => accept(doc))
    : (doc) => accepts.some((accept) => accept(doc));
}

/** Values are compared without regard to case, as Algolia does. */
async function facetAccept(store: Store, attribute: string, value: string): Promise<Accept> {
  const column = await store.facet(attribute);
  if (column === undefined) {
    const wanted = Number(value);
    return value.trim() === '' || Number.isNaN(wanted) ? none : numberAccept(store, attribute, (it) => it === wanted);
  }
  const wanted = value.toLowerCase();
  const isWanted = column.values.map((it) => it.toLowerCase() === wanted);
  if (!isWanted.includes(true)) return none;
  const { offsets, ids } = column;
  return (doc) => ids.subarray(offsets[doc], offsets[doc + 1]).some((id) => isWanted[id]);
}

async function numberAccept(store: Store, attribute: string, test: (value: number) => boolean): Promise<Accept> {
  const column = await store.number(attribute);
  if (column === undefined) return none;
  return (doc) => {
    const value = column.numbers[doc] ?? Number.NaN;
    return !Number.isNaN(value) && test(value);
  };
}
