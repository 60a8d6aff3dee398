/** What the search page shows, as its address says it. */
export interface SearchState {
  readonly query: string;
  /** Chosen values by facet; none where all are wanted. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

/** In the order of the page. */
export const facetNames = ['kind', 'issue', 'column', 'topics', 'people', 'year', 'lang'] as const;
export type FacetName = (typeof facetNames)[number];

/** A record with something for every facet. */
export const byFacet = <T>(give: (facet: FacetName) => T): Readonly<Record<FacetName, T>> => ({
  kind: give('kind'),
  issue: give('issue'),
  column: give('column'),
  topics: give('topics'),
  people: give('people'),
  year: give('year'),
  lang: give('lang'),
});

export const sorts = ['best', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** What a facet is called in the address, where it is not called as in the index. */
const parameterOf = (facet: FacetName) => ({ topics: 'topic', people: 'person' })[facet as string] ?? facet;

/** As the field of the page allows. */
const longestQuery = 512;
/** As many as a person may choose; an address may say anything. */
const mostValues = 20;
const lastPage = 1000;

const isSort = (text: string | null): text is Sort => sorts.some((sort) => sort === text);

/**
 * Reads `?q=副本&topic=Kafka&topic=ISR&sort=newest&page=2`. Texts in the page's language are wanted unless `lang` says
 * otherwise; `lang=all` wants every language.
 */
export function stateIn(search: string, pageLanguage: string): SearchState {
  const params = new URLSearchParams(search);
  const valuesOf = (facet: FacetName) =>
    [...new Set(params.getAll(parameterOf(facet)))].filter((value) => value !== '').slice(0, mostValues);
  const chosen = byFacet(valuesOf);
  const languages = params.has('lang') ? chosen.lang.filter((lang) => lang !== 'all') : [pageLanguage];
  const sort = params.get('sort');
  const page = Number(params.get('page'));
  return {
    query: (params.get('q') ?? '').slice(0, longestQuery),
    chosen: { ...chosen, lang: languages },
    sort: isSort(sort) ? sort : 'best',
    page: Number.isInteger(page) && page > 1 ? Math.min(page, lastPage) : 1,
  };
}

/** The address's part from `?`, or `''`; what is as usual is left out. */
export function searchOf({ query, chosen, sort, page }: SearchState, pageLanguage: string): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const facet of facetNames) {
    const isUsual = facet === 'lang' && chosen.lang.join() === pageLanguage;
    const values = facet === 'lang' && chosen.lang.length === 0 ? ['all'] : chosen[facet];
    for (const value of isUsual ? [] : values) params.append(parameterOf(facet), value);
  }
  if (sort !== 'best') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  return params.size === 0 ? '' : `?${params}`;
}

/** Whether anything is asked. */
export const isAsked = (state: SearchState, pageLanguage: string): boolean =>
  searchOf({ ...state, sort: 'best', page: 1 }, pageLanguage) !== '';

/** With a value chosen, or not any more; from the first page on. */
export function toggled(state: SearchState, facet: FacetName, value: string): SearchState {
  const values = state.chosen[facet];
  const changed = values.includes(value) ? values.filter((it) => it !== value) : [...values, value];
  return { ...state, page: 1, chosen: { ...state.chosen, [facet]: changed } };
}

/** Without any choice but the language. */
export const unfiltered = (state: SearchState, pageLanguage: string): SearchState => ({
  ...state,
  page: 1,
  chosen: { ...stateIn('', pageLanguage).chosen },
});
