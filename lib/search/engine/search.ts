import { answerFacets } from './facets.ts';
import { countedOf, type Found, findDocuments } from './find-documents.ts';
import { type Hit, toHit } from './hit.ts';
import type { Matches } from './match.ts';
import { toAddress } from './parameter-reader.ts';
import { type IndexNames, mostHits, type Parameters, readParameters, type Window } from './parameters.ts';
import { type RankedHit, rerank } from './rerank.ts';
import { type Store, searchableOf } from './store.ts';

/** Algolia's answer to a query. */
export type SearchResult = Readonly<Record<string, unknown>>;

/** Answers one query, but for the time it took. Throws a `Refusal`; rejects where a file of the index cannot be had. */
export async function search(
  store: Store,
  request: Readonly<Record<string, unknown>>,
  names: IndexNames,
): Promise<SearchResult> {
  const searchable = searchableOf(store);
  const parameters = readParameters(request, names, searchable);
  const found = await findDocuments(store, parameters);
  const { groups } = found;
  const { isExhaustive } = found.matches;
  const { facets, shape } = parameters;
  const answer = {
    hits: await hitsOf(store, parameters, found),
    nbHits: groups.length,
    ...places(parameters.window, groups.length),
    ...(facets.names.length > 0 ? await answerFacets(store, facets, countedOf(found, parameters)) : {}),
    exhaustiveFacetsCount: isExhaustive,
    exhaustiveNbHits: isExhaustive,
    exhaustiveTypo: true,
    exhaustive: { facetsCount: isExhaustive, nbHits: isExhaustive, typo: true },
    query: parameters.query,
    params: toAddress(parameters.given),
    index: parameters.index,
    renderingContent: {},
  };
  return onlyFields(answer, shape.fields);
}

/** Where the hits stand among all that can be had. */
function places(window: Window, groups: number) {
  if (window.kind === 'offset') return { offset: window.offset, length: window.length };
  const { page, hitsPerPage } = window;
  return { page, nbPages: hitsPerPage === 0 ? 0 : Math.ceil(Math.min(groups, mostHits) / hitsPerPage), hitsPerPage };
}

async function hitsOf(store: Store, parameters: Parameters, { groups, matches }: Found): Promise<Hit[]> {
  const { window, shape, order } = parameters;
  const from = window.kind === 'page' ? window.page * window.hitsPerPage : window.offset;
  const count = window.kind === 'page' ? window.hitsPerPage : window.length;
  const page = await Promise.all(
    groups
      .slice(from, Math.min(mostHits, from + count))
      .map((group) => Promise.all(group.map((place) => rankedHit(store, matches, place)))),
  );
  const firsts = page.flatMap((group) => group.slice(0, 1).map((hit) => ({ ...hit, group })));
  const ordered = order === undefined ? rerank(store, matches, firsts) : firsts;
  const searchable = searchableOf(store);
  const marking = { words: matches.words, ...shape };
  return ordered.flatMap(({ group }) => group.map(({ record }) => toHit(record, shape, searchable, marking)));
}

async function rankedHit(store: Store, { docs, scores }: Matches, place: number): Promise<RankedHit> {
  const doc = docs[place] ?? 0;
  return { doc, score: scores[place] ?? 0, record: await store.record(doc) };
}

/** `responseFields`. */
function onlyFields(answer: SearchResult, fields: readonly string[]): SearchResult {
  if (fields.includes('*')) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([name]) => fields.includes(name)));
}
