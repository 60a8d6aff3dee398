import { answerFacets } from './facets.ts';
import { type Found, findDocuments } from './find-documents.ts';
import { type Hit, toHit } from './hit.ts';
import type { MatchedWord } from './match-slots.ts';
import { toAddress } from './parameter-reader.ts';
import { type IndexNames, type Parameters, readParameters, type Window } from './parameters.ts';
import { type RankedHit, rerank } from './rerank.ts';
import type { Store } from './store.ts';

/** Algolia's answer to a query. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly nbHits: number;
  readonly [field: string]: unknown;
}

/** Answers one query, but for the time it took. Throws a `Refusal`; rejects where a file of the index cannot be had. */
export async function search(
  store: Store,
  request: Readonly<Record<string, unknown>>,
  names: IndexNames,
): Promise<SearchResult> {
  const parameters = readParameters(request, names);
  const found = await findDocuments(store, parameters);
  const { groups, matches } = found;
  const { facets, shape } = parameters;
  const counted = facets.afterDistinct ? Uint32Array.from(groups.flatMap(([first]) => first ?? [])) : matches.docs;
  const answer: SearchResult = {
    hits: await hitsOf(store, parameters, found),
    nbHits: groups.length,
    ...places(parameters.window, groups.length),
    ...(facets.names.length > 0 ? await answerFacets(store, facets, counted) : {}),
    exhaustiveFacetsCount: true,
    exhaustiveNbHits: matches.isExhaustive,
    exhaustiveTypo: true,
    exhaustive: { facetsCount: true, nbHits: matches.isExhaustive, typo: true },
    ...(matches.relaxed ? { queryAfterRemoval: optionalWords(matches.words) } : {}),
    query: parameters.query,
    params: toAddress(parameters.given),
    index: parameters.index,
    renderingContent: {},
  };
  return onlyFields(answer, shape.fields);
}

/** Where the hits stand among all. */
function places(window: Window, groups: number) {
  if (window.kind === 'offset') return { offset: window.offset, length: window.length };
  const { page, hitsPerPage } = window;
  return { page, nbPages: hitsPerPage === 0 ? 0 : Math.ceil(groups / hitsPerPage), hitsPerPage };
}

async function hitsOf(store: Store, parameters: Parameters, { groups, matches }: Found): Promise<Hit[]> {
  const { window, shape, order } = parameters;
  const from = window.kind === 'page' ? window.page * window.hitsPerPage : window.offset;
  const count = window.kind === 'page' ? window.hitsPerPage : window.length;
  const scores = new Map(matches.words.length === 0 ? [] : scored(matches.docs, matches.scores));
  const page = await Promise.all(
    groups
      .slice(from, from + count)
      .map((group) => Promise.all(group.map((doc) => rankedHit(store, doc, scores.get(doc))))),
  );
  const firsts = page.flatMap((group) => group.slice(0, 1).map((hit) => ({ ...hit, group })));
  const ordered = order === undefined ? rerank(store, matches, firsts) : firsts;
  const searchable = store.manifest.searchable.map(({ attribute }) => attribute);
  const marking = { words: matches.words, ...shape };
  return ordered.flatMap(({ group }) => group.map(({ record }) => toHit(record, shape, searchable, marking)));
}

const scored = (docs: Uint32Array, scores: Float32Array) =>
  Array.from(docs, (doc, at): [number, number] => [doc, scores[at] ?? 0]);

async function rankedHit(store: Store, doc: number, score = 0): Promise<RankedHit> {
  return { doc, score, record: await store.record(doc) };
}

/** The query with the words that were made optional in `<em>`, as Algolia tells it. */
const optionalWords = (words: readonly MatchedWord[]) => words.map(({ text }) => `<em>${text}</em>`).join(' ');

/** `responseFields`. */
function onlyFields(answer: SearchResult, fields: readonly string[]): SearchResult {
  if (fields.includes('*')) return answer;
  const { hits, nbHits } = answer;
  return { ...Object.fromEntries(Object.entries(answer).filter(([name]) => fields.includes(name))), hits, nbHits };
}
