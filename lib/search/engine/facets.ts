import type { FacetParameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

/** How many documents have each value, the most frequent first or by name. */
export type Counts = Readonly<Record<string, number>>;

export interface FacetStats {
  readonly min: number;
  readonly max: number;
  readonly avg: number;
  readonly sum: number;
}

export interface FacetAnswer {
  readonly facets: Readonly<Record<string, Counts>>;
  readonly facets_stats?: Readonly<Record<string, FacetStats>>;
}

type Value = readonly [value: string, count: number];

const byName = new Intl.Collator('zh').compare;

/** The values of a facet among documents. Throws a `Refusal` for an attribute that is no facet. */
export async function countValues(store: Store, name: string, docs: Iterable<number>): Promise<Value[]> {
  const column = await store.facet(name);
  if (column === undefined)
    throw new Refusal(`Cannot search in \`${name}\` attribute, you need to add it to attributesForFaceting`);
  const counts = new Uint32Array(column.values.length);
  for (const doc of docs) {
    for (const id of column.ids.subarray(column.offsets[doc], column.offsets[doc + 1]))
      counts[id] = (counts[id] ?? 0) + 1;
  }
  return column.values.flatMap((value, id): Value[] => ((counts[id] ?? 0) > 0 ? [[value, counts[id] ?? 0]] : []));
}

/** Most frequent first, then by name. */
export const byCount = ([a, m]: Value, [b, n]: Value) => n - m || byName(a, b);

/** Counts of the facets that are asked, and statistics of those whose values are numbers; unknown ones are left out. */
export async function answerFacets(
  store: Store,
  { names, most, sortBy }: FacetParameters,
  docs: Uint32Array,
): Promise<FacetAnswer> {
  const all = store.manifest.columns.filter(({ kind }) => kind === 'facet').map(({ name }) => name);
  const wanted = names.includes('*') ? all : all.filter((name) => names.includes(name));
  const counted = await Promise.all(
    wanted.map(async (name) => {
      const values = (await countValues(store, name, docs)).sort(
        sortBy === 'alpha' ? ([a], [b]) => byName(a, b) : byCount,
      );
      return [name, Object.fromEntries(values.slice(0, most))] as const;
    }),
  );
  const stats = await Promise.all(
    wanted.map(async (name) => {
      const found = await statsOf(store, name, docs);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
  const facets = Object.fromEntries(counted.filter(([, counts]) => Object.keys(counts).length > 0));
  const known = stats.flat();
  return known.length === 0 ? { facets } : { facets, facets_stats: Object.fromEntries(known) };
}

async function statsOf(store: Store, name: string, docs: Uint32Array): Promise<FacetStats | undefined> {
  const column = await store.number(name);
  if (column === undefined) return undefined;
  const numbers = Array.from(docs, (doc) => column.numbers[doc] ?? Number.NaN).filter((it) => !Number.isNaN(it));
  if (numbers.length === 0) return undefined;
  const sum = numbers.reduce((total, it) => total + it, 0);
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const greatest = numbers.reduce((a, b) => Math.max(a, b));
  return { min: least, max: greatest, avg: sum / numbers.length, sum };
}
