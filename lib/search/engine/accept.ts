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

/** A document that passes is 1. */
type Mask = Uint8Array;

/** The test that a filter stands for; loads the columns that it asks. An attribute that has no column is nowhere. */
export async function toAccept(store: Store, filter: Filter): Promise<Accept> {
  const mask = await maskOf(store, filter);
  return (doc) => mask[doc] === 1;
}

async function maskOf(store: Store, filter: Filter): Promise<Mask> {
  if (filter.kind === 'facet') return facetMask(store, filter.attribute, filter.value);
  if (filter.kind === 'number') {
    const { operator, value } = filter;
    return numberMask(store, filter.attribute, (it) => compare[operator](it, value));
  }
  if (filter.kind === 'range') {
    const { from, to } = filter;
    return numberMask(store, filter.attribute, (it) => it >= from && it <= to);
  }
  if (filter.kind === 'not') return (await maskOf(store, filter.filter)).map((it) => 1 - it);
  const usual = filter.kind === 'all' ? 1 : 0;
  const result = new Uint8Array(store.size).fill(usual);
  for (const mask of await Promise.all(filter.filters.map((it) => maskOf(store, it)))) {
    mask.forEach((it, doc) => {
      if (it !== usual) result[doc] = it;
    });
  }
  return result;
}

/** Values are compared without regard to case, as Algolia does. */
async function facetMask(store: Store, attribute: string, value: string): Promise<Mask> {
  const column = await store.facet(attribute);
  if (column === undefined) {
    const wanted = value.trim() === '' ? Number.NaN : Number(value);
    return numberMask(store, attribute, (it) => it === wanted);
  }
  const { values, offsets, ids } = column;
  const wanted = value.toLowerCase();
  const isWanted = values.map((it) => it.toLowerCase() === wanted);
  return new Uint8Array(store.size).map((_, doc) => {
    const end = offsets[doc + 1] ?? 0;
    for (let at = offsets[doc] ?? 0; at < end; at += 1) if (isWanted[ids[at] ?? -1]) return 1;
    return 0;
  });
}

async function numberMask(store: Store, attribute: string, test: (value: number) => boolean): Promise<Mask> {
  const numbers = (await store.number(attribute))?.numbers;
  return new Uint8Array(store.size).map((_, doc) => {
    const value = numbers?.[doc] ?? Number.NaN;
    return Number(!Number.isNaN(value) && test(value));
  });
}
