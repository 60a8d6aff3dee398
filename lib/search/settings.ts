/** How records are searched, said once for the embedded index and for Algolia. */

/** A text of a record that is searched. */
export interface SearchableAttribute {
  readonly attribute: 'title' | 'heading' | 'aliases' | 'topics' | 'people' | 'content';
  /** 1 is the most important; words found in attributes of the same level count alike. */
  readonly level: 1 | 2 | 3;
  /** Of the embedded index: how much a word here adds to the score (BM25F). */
  readonly weight: number;
  /** Of the embedded index: how far a long text lowers that, 0 to 1 (BM25F's `b`). */
  readonly lengthNormalization: number;
}

/** An attribute that results are filtered by and counted for. */
export interface FacetAttribute {
  readonly attribute: 'lang' | 'kind' | 'issue' | 'column' | 'topics' | 'people' | 'year';
  /** Whether readers search among its values. */
  readonly isSearchable: boolean;
}

/** What replicas are sorted by, and the end of their name. */
export const sortOrders = { newest: 'desc(date)', oldest: 'asc(date)' } as const;

export type SortOrder = keyof typeof sortOrders;

const removeWordsIfNoResults = 'allOptional';
/** "…" is a phrase, -word is not in what is found. */
const advancedSyntax = true;

/** How a query is read that says nothing else; apart from the rest, which readers need not load. */
export const querySettings = { removeWordsIfNoResults, advancedSyntax } as const;

export type QuerySettings = typeof querySettings;

/** What is searched and how it is ranked; `toIndexOptions` and `toAlgoliaSettings` say it for each. */
export const settings = {
  searchable: [
    { attribute: 'title', level: 1, weight: 6, lengthNormalization: 0.3 },
    { attribute: 'heading', level: 1, weight: 8, lengthNormalization: 0.3 },
    { attribute: 'aliases', level: 1, weight: 6, lengthNormalization: 0.3 },
    { attribute: 'topics', level: 2, weight: 2, lengthNormalization: 0.6 },
    { attribute: 'people', level: 2, weight: 2, lengthNormalization: 0.6 },
    { attribute: 'content', level: 3, weight: 1, lengthNormalization: 0.6 },
  ],
  facets: [
    { attribute: 'lang', isSearchable: false },
    { attribute: 'kind', isSearchable: false },
    { attribute: 'issue', isSearchable: true },
    { attribute: 'column', isSearchable: true },
    { attribute: 'topics', isSearchable: true },
    { attribute: 'people', isSearchable: true },
    { attribute: 'year', isSearchable: false },
  ],
  /** Attributes with numbers, which `numericFilters` compare. */
  numbers: ['date', 'year', 'position'],
  /** Between records that match alike. */
  customRanking: ['desc(date)', 'asc(position)'],
  /** One result for all records that have this in common. */
  distinct: 'articleID',
  removeWordsIfNoResults,
  advancedSyntax,
  /** Letters from which one typo, and two, are forgiven. */
  minWordSizefor1Typo: 4,
  minWordSizefor2Typos: 8,
} as const satisfies {
  readonly searchable: readonly SearchableAttribute[];
  readonly facets: readonly FacetAttribute[];
  readonly [name: string]: unknown;
};

/** The index of the same records in another order: `galley_newest`. */
export const replicaName = (indexName: string, order: SortOrder) => `${indexName}_${order}`;
