import type { SearchAccess } from '../../../lib/search/client.ts';
import { replicaName } from '../../../lib/search/settings.ts';
import { hitParameters, type SearchHit } from './hit.ts';
import { byFacet, type FacetName, facetNames, type SearchState } from './results-state.ts';

/** A value of a facet and how many pages have it. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface Results {
  readonly hits: readonly SearchHit[];
  /** Pages of the magazine that were found. */
  readonly found: number;
  /** Pages of results. */
  readonly pages: number;
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

const hitsPerPage = 10;
/** Sections shown of one page. */
const distinct = 3;
const mostValues = 100;
const valuesFound = 20;

/** Chosen values of one facet widen what is found, those of another narrow it. */
const filtersOf = ({ chosen }: SearchState, without?: FacetName): string[][] =>
  facetNames
    .filter((facet) => facet !== without && chosen[facet].length > 0)
    .map((facet) => chosen[facet].map((value) => `${facet}:${literally(value)}`));

/** A hyphen before a value would want all others: `-XX:+UseG1GC` is one that a topic may have. */
const literally = (value: string) => value.replace(/^-/, '\\-');

const indexFor = (index: string, { sort }: SearchState) => (sort === 'best' ? index : replicaName(index, sort));

/** What all requests have in common. */
const asked = (index: string, state: SearchState) => ({
  indexName: indexFor(index, state),
  query: state.query,
  distinct,
  // A count beside a value is what one finds when one chooses it.
  facetingAfterDistinct: true,
});

/**
 * Asks for one page of results and the counts of every facet; those of a facet in which something is chosen are
 * counted as if it were not, so that its other values can be added.
 */
export async function findResults({ client, index }: SearchAccess, state: SearchState): Promise<Results> {
  const chosen = facetNames.filter((facet) => state.chosen[facet].length > 0);
  const shared = { ...asked(index, state), maxValuesPerFacet: mostValues };
  const { results } = await client.searchForHits<SearchHit>({
    requests: [
      {
        ...shared,
        ...hitParameters,
        page: state.page - 1,
        hitsPerPage,
        facets: [...facetNames],
        facetFilters: filtersOf(state),
      },
      ...chosen.map((facet) => ({
        ...shared,
        page: 0,
        hitsPerPage: 0,
        attributesToRetrieve: [],
        attributesToHighlight: [],
        attributesToSnippet: [],
        facets: [facet],
        facetFilters: filtersOf(state, facet),
      })),
    ],
  });
  const [main, ...others] = results;
  const countsOf = (facet: FacetName) => {
    const own = others[chosen.indexOf(facet)] ?? main;
    return Object.entries(own?.facets?.[facet] ?? {}).map(([value, count]) => ({ value, count }));
  };
  return {
    hits: main?.hits ?? [],
    found: main?.nbHits ?? 0,
    pages: main?.nbPages ?? 0,
    facets: byFacet(countsOf),
  };
}

/** Values of a facet that begin like `text` or have a word that does, among what is found. */
export async function findValues(
  { client, index }: SearchAccess,
  state: SearchState,
  facet: FacetName,
  text: string,
): Promise<readonly FacetValue[]> {
  const { results } = await client.searchForFacets({
    requests: [
      {
        ...asked(index, state),
        type: 'facet',
        facet,
        facetQuery: text,
        maxFacetHits: valuesFound,
        facetFilters: filtersOf(state, facet),
      },
    ],
  });
  return (results[0]?.facetHits ?? []).map(({ value, count }) => ({ value, count }));
}
