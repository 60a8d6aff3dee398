import { toAccept } from './accept.ts';
import { type Matches, match } from './match.ts';
import type { Parameters } from './parameters.ts';
import type { Store } from './store.ts';

/** What a query finds, in the order in which it is shown. */
export interface Found {
  readonly matches: Matches;
  /**
   * The documents that are one hit together, the best first, each as its place in `matches.docs`; one by itself unless
   * `distinct` says otherwise.
   */
  readonly groups: readonly (readonly number[])[];
}

/** The documents that a query finds. Rejects where a file of the index cannot be had. */
export async function findDocuments(store: Store, parameters: Parameters): Promise<Found> {
  const { query, filter, order, distinct } = parameters;
  const accept = filter === undefined ? undefined : await toAccept(store, filter);
  const found = await match(store, query, { ...parameters.match, ...(accept === undefined ? {} : { accept }) });
  const matches = order === undefined ? found : { ...found, docs: await byDate(store, found.docs, order) };
  return { matches, groups: await grouped(store, matches.docs, distinct) };
}

/** The documents that facets are counted of: one a hit if it is asked for, else all. */
export const countedOf = ({ groups, matches: { docs } }: Found, { facets }: Parameters): Uint32Array =>
  facets.afterDistinct ? Uint32Array.from(groups, ([first = 0]) => docs[first] ?? 0) : docs;

/** What has no date comes last; what has the same one stays as it was. */
async function byDate(store: Store, docs: Uint32Array, order: 'newest' | 'oldest'): Promise<Uint32Array> {
  const dates = (await store.number('date'))?.numbers ?? new Float64Array(0);
  const direction = order === 'newest' ? -1 : 1;
  const keyOf = (doc: number) => {
    const date = dates[doc] ?? Number.NaN;
    return Number.isNaN(date) ? Number.MAX_VALUE : direction * date;
  };
  return Uint32Array.from([...docs].sort((a, b) => keyOf(a) - keyOf(b)));
}

async function grouped(store: Store, docs: Uint32Array, distinct: number): Promise<number[][]> {
  if (distinct === 0) return Array.from(docs, (_, place) => [place]);
  const groupOf = (await store.groups()).groups;
  const groups = new Map<number, number[]>();
  docs.forEach((doc, place) => {
    const key = groupOf[doc] ?? -1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else if (group.length < distinct) group.push(place);
  });
  return [...groups.values()];
}
