import { fold, tokenize } from '../tokenize.ts';
import { byCount, countValues } from './facets.ts';
import { countedOf, findDocuments } from './find-documents.ts';
import { ParameterReader } from './parameter-reader.ts';
import { type IndexNames, readParameters } from './parameters.ts';
import { type Store, searchableOf } from './store.ts';

export interface FacetHit {
  readonly value: string;
  readonly highlighted: string;
  readonly count: number;
}

/** Algolia's answer to a search for values of a facet. */
export interface FacetSearchAnswer {
  readonly facetHits: readonly FacetHit[];
  readonly exhaustiveFacetsCount: boolean;
  readonly processingTimeMS: number;
}

const mostFacetHits = 100;

/** The values of a facet, among what a query finds, in which a word begins with `facetQuery`, or that hold its Han. */
export async function searchFacet(
  store: Store,
  facet: string,
  request: Readonly<Record<string, unknown>>,
  names: IndexNames,
): Promise<Omit<FacetSearchAnswer, 'processingTimeMS'>> {
  const parameters = readParameters(request, names, searchableOf(store));
  const reader = new ParameterReader(parameters.given);
  const wanted = fold(reader.text('facetQuery', '').trim());
  const most = reader.integer('maxFacetHits', 10, mostFacetHits);
  const found = await findDocuments(store, parameters);
  const values = (await countValues(store, facet, countedOf(found, parameters))).sort(byCount);
  const { preTag, postTag } = parameters.shape;
  const facetHits = values.flatMap(([value, count]): FacetHit[] => {
    const at = placeOf(value, wanted);
    if (at < 0) return [];
    const end = at + wanted.length;
    const marked = `${value.slice(0, at)}${preTag}${value.slice(at, end)}${postTag}${value.slice(end)}`;
    return [{ value, highlighted: wanted === '' ? value : marked, count }];
  });
  return { facetHits: facetHits.slice(0, most), exhaustiveFacetsCount: found.matches.isExhaustive };
}

/** Where in a value what is wanted stands, -1 if nowhere. */
function placeOf(value: string, wanted: string): number {
  if (wanted === '' || fold(value).startsWith(wanted)) return 0;
  const inside = tokenize(value).flatMap(({ isHan, start, end }) => {
    const own = fold(value.slice(start, isHan ? end : undefined));
    const at = isHan ? own.indexOf(wanted) : own.startsWith(wanted) ? 0 : -1;
    return at < 0 ? [] : [start + at];
  });
  return inside[0] ?? -1;
}
