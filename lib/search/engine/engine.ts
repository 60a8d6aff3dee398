import type { SearchAnswer, SearchRequest } from '../worker-messages.ts';
import { searchFacet } from './facet-search.ts';
import { isObject } from './parameter-reader.ts';
import type { IndexNames } from './parameters.ts';
import { Refusal } from './refusal.ts';
import { type SearchResult, search } from './search.ts';
import type { Store } from './store.ts';

export interface EngineOptions extends IndexNames {
  readonly store: Store;
  /** Milliseconds of any clock. */
  readonly now: () => number;
}

export interface Engine {
  /**
   * Answers what Algolia's client asks of an index: status 200, or 400 and 404 with `{ message, status }`. Rejects only
   * where a file of the index cannot be had, so that the client passes the reason on and does not try another host.
   */
  handle(request: SearchRequest): Promise<SearchAnswer>;
}

type Body = Readonly<Record<string, unknown>>;

/** Algolia takes no more at once. */
const mostRequests = 50;

/** The search part of Algolia's API (REST, version 1) over an index of files. */
export function createEngine(options: EngineOptions): Engine {
  return {
    async handle(request) {
      try {
        return answerWith(200, await answer(request, options));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { message, status } = error;
        return answerWith(status, { message, status });
      }
    },
  };
}

const answerWith = (status: number, content: unknown): SearchAnswer => ({
  status,
  isTimedOut: false,
  content: JSON.stringify(content),
});

async function answer(request: SearchRequest, options: EngineOptions): Promise<unknown> {
  const [version, indexes, index, ...rest] = pathOf(request);
  const what = rest.join('/');
  if (version === '1' && indexes === 'indexes' && index !== undefined) {
    const body = bodyOf(request);
    if (index === '*' && what === 'queries') return { results: await answerAll(body, options) };
    if (what === 'query') return answerOne({ ...body, indexName: index }, options);
    const [facets, facet = '', query] = rest;
    if (facets === 'facets' && query === 'query') return answerFacet(facet, { ...body, indexName: index }, options);
  }
  throw new Refusal('Not available in the embedded index', 404);
}

function pathOf({ url }: SearchRequest): string[] {
  try {
    return new URL(url).pathname.split('/').slice(1).map(decodeURIComponent);
  } catch {
    throw new Refusal('Invalid address');
  }
}

function bodyOf({ data }: SearchRequest): Body {
  const text = data === undefined || typeof data === 'string' ? data : new TextDecoder().decode(data);
  const body = text === undefined || text === '' ? {} : parsed(text);
  if (!isObject(body)) throw new Refusal('Invalid JSON, expected an object');
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('Invalid JSON');
  }
}

async function answerAll({ requests, strategy = 'none' }: Body, options: EngineOptions): Promise<unknown[]> {
  if (!Array.isArray(requests) || !requests.every(isObject))
    throw new Refusal('`requests` should be a list of objects');
  if (requests.length > mostRequests) throw new Refusal(`Too many requests at once, expected ${mostRequests} or fewer`);
  if (strategy !== 'none' && strategy !== 'stopIfEnoughMatches')
    throw new Refusal('Invalid value for "strategy" parameter');
  const results: unknown[] = [];
  let isEnough = false;
  for (const request of requests) {
    const { type, facet, ...query } = request;
    if (type === 'facet') results.push(await answerFacet(String(facet), query, options));
    else {
      const result = await answerOne(isEnough ? { ...query, hitsPerPage: 0 } : query, options);
      results.push(isEnough ? { ...result, nbHits: 0, nbPages: 0, processed: false } : result);
      isEnough ||= strategy === 'stopIfEnoughMatches' && Number(result.nbHits) >= Number(result.hitsPerPage);
    }
  }
  return results;
}

const answerOne = (query: Body, options: EngineOptions): Promise<SearchResult> =>
  withTime(options, () => search(options.store, query, options));

const answerFacet = (facet: string, query: Body, options: EngineOptions) =>
  withTime(options, () => searchFacet(options.store, facet, query, options));

/** A result with the time that it took. */
async function withTime<T extends object>({ now }: EngineOptions, find: () => Promise<T>) {
  const began = now();
  const result = await find();
  return { ...result, processingTimeMS: Math.max(1, Math.round(now() - began)) };
}
