import { type QuerySettings, replicaName, type SortOrder } from '../settings.ts';
import type { Filter } from './filter.ts';
import { parseFilterList } from './filter-lists.ts';
import { parseFilters } from './filter-syntax.ts';
import type { MatchOptions } from './match.ts';
import { flatParameters, ParameterReader } from './parameter-reader.ts';
import { Refusal } from './refusal.ts';

/** A query of one index, every parameter read; those that are not here are accepted and change nothing. */
export interface Parameters {
  readonly index: string;
  /** Of a replica: its order instead of the best first. */
  readonly order: SortOrder | undefined;
  readonly query: string;
  readonly match: Omit<MatchOptions, 'accept'>;
  readonly filter: Filter | undefined;
  readonly window: Window;
  /** How many records of one group are found; 0: all. */
  readonly distinct: number;
  readonly facets: FacetParameters;
  readonly shape: ShapeParameters;
  /** As given, for the answer to repeat. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** Which of the hits are wanted: a page of them, or so many from the one at an offset. */
export type Window =
  | { readonly kind: 'page'; readonly page: number; readonly hitsPerPage: number }
  | { readonly kind: 'offset'; readonly offset: number; readonly length: number };

export interface FacetParameters {
  /** `*` stands for all. */
  readonly names: readonly string[];
  readonly most: number;
  readonly sortBy: 'count' | 'alpha';
  readonly afterDistinct: boolean;
}

/** What of a hit is given. `*` stands for all; nothing for what is searched. */
export interface ShapeParameters {
  readonly retrieve: readonly string[];
  readonly highlight: readonly string[] | undefined;
  /** `content:20` is twenty words of it. */
  readonly snippet: readonly string[];
  readonly preTag: string;
  readonly postTag: string;
  readonly ellipsis: string;
  /** Of lists, only what matches is marked and cut: `restrictHighlightAndSnippetArrays`. */
  readonly onlyMatching: boolean;
  readonly fields: readonly string[];
}

/** What an index answers to. */
export interface IndexNames {
  readonly indexName: string;
  readonly settings: QuerySettings;
}

/** Of one query, on all its pages: what Algolia calls `paginationLimitedTo`. */
export const mostHits = 1000;
const orders: readonly SortOrder[] = ['newest', 'oldest'];
const prefixes = { prefixLast: 'last', prefixAll: 'all', prefixNone: 'none' } as const;

/** Reads a query; throws a `Refusal`. */
export function readParameters(
  request: Readonly<Record<string, unknown>>,
  names: IndexNames,
  searchable: readonly string[],
): Parameters {
  const { indexName, ...given } = flatParameters(request);
  const index = String(indexName);
  const reader = new ParameterReader(given);
  return {
    index,
    order: orderOf(index, names),
    query: reader.text('query', ''),
    match: readMatch(reader, names.settings, searchable),
    filter: readFilter(reader),
    window: readWindow(reader),
    distinct: readDistinct(reader),
    facets: {
      names: reader.list('facets') ?? [],
      most: reader.integer('maxValuesPerFacet', 100, 1000),
      sortBy: reader.oneOf('sortFacetValuesBy', ['count', 'alpha'], 'count'),
      afterDistinct: reader.flag('facetingAfterDistinct', false),
    },
    shape: {
      retrieve: reader.list('attributesToRetrieve') ?? ['*'],
      highlight: reader.list('attributesToHighlight'),
      snippet: reader.list('attributesToSnippet') ?? [],
      preTag: reader.text('highlightPreTag', '<em>'),
      postTag: reader.text('highlightPostTag', '</em>'),
      ellipsis: reader.text('snippetEllipsisText', '…'),
      onlyMatching: reader.flag('restrictHighlightAndSnippetArrays', false),
      fields: reader.list('responseFields') ?? ['*'],
    },
    given,
  };
}

/** The order of a replica, nothing for the index itself; throws a `Refusal` for any other name. */
function orderOf(name: string, { indexName }: IndexNames): SortOrder | undefined {
  const order = orders.find((it) => replicaName(indexName, it) === name);
  if (order === undefined && name !== indexName) throw new Refusal(`Index ${name} does not exist`, 404);
  return order;
}

function readMatch(
  reader: ParameterReader,
  settings: QuerySettings,
  searchable: readonly string[],
): Parameters['match'] {
  const restricted = reader.list('restrictSearchableAttributes') ?? [];
  const unknown = restricted.find((it) => !searchable.includes(it));
  if (unknown !== undefined) {
    throw new Refusal(`restrictSearchableAttributes: ${unknown} is not in searchableAttributes`);
  }
  const queryType = reader.oneOf('queryType', ['prefixLast', 'prefixAll', 'prefixNone'], 'prefixLast');
  return {
    typoTolerance: reader.oneOf('typoTolerance', [true, false, 'min', 'strict'], 'min'),
    prefix: prefixes[queryType],
    removeWordsIfNoResults: reader.oneOf(
      'removeWordsIfNoResults',
      ['none', 'lastWords', 'firstWords', 'allOptional'],
      settings.removeWordsIfNoResults,
    ),
    advancedSyntax: reader.flag('advancedSyntax', settings.advancedSyntax),
    restrictSearchableAttributes: restricted,
  };
}

function readFilter(reader: ParameterReader): Filter | undefined {
  const text = reader.text('filters', '');
  const lists = (['facetFilters', 'numericFilters', 'tagFilters'] as const).flatMap((name) => {
    const value = reader.value(name);
    return value === undefined ? [] : [parseFilterList(name, value)];
  });
  const filters = [...(text.trim() === '' ? [] : [parseFilters(text)]), ...lists];
  return filters.length === 0 ? undefined : { kind: 'all', filters };
}

function readWindow(reader: ParameterReader): Window {
  const offset = reader.integer('offset', undefined, Number.MAX_SAFE_INTEGER);
  const length = reader.integer('length', undefined, mostHits);
  if (offset !== undefined || length !== undefined) {
    return { kind: 'offset', offset: offset ?? 0, length: length ?? 20 };
  }
  const page = reader.integer('page', 0, Number.MAX_SAFE_INTEGER);
  return { kind: 'page', page, hitsPerPage: reader.integer('hitsPerPage', 20, mostHits) };
}

/** One record of a page unless it is said otherwise, as the settings for Algolia say. */
function readDistinct(reader: ParameterReader): number {
  const value = reader.value('distinct') ?? true;
  if (value === true || value === 'true') return 1;
  if (value === false || value === 'false') return 0;
  return reader.integer('distinct', 1, mostHits);
}
