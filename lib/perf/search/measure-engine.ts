import type { Browser } from 'playwright-core';
import type { BuiltIndex } from './embedded-index.ts';
import { inFreshPage, meanTransfer, measureTransfer, percentiles } from './measure-browser.ts';
import type { QuerySet } from './queries.ts';
import type { Recall } from './recall.ts';
import type { ServedFolder, Transfer } from './served-folder.ts';

/** What a search costs in a browser. */
export interface BrowserCosts {
  /** A first query with ten results in a page where nothing was looked for before: the mean of several. */
  readonly first: Transfer;
  /** Several queries of somebody who types, one after another. */
  readonly typing: Transfer;
  /** Milliseconds until ten results are at hand: the first time that something is asked, and when it is asked again. */
  readonly fresh: Percentiles;
  readonly warm: Percentiles;
  /** Bytes that page and worker hold after all these queries. */
  readonly memory: number;
}

type Percentiles = ReturnType<typeof percentiles>;

/** What is known of an engine over a corpus. */
export interface EngineMeasures {
  readonly built: BuiltIndex;
  readonly recall: Readonly<Record<QuerySet, Recall>>;
  /** Nothing where there is no browser. */
  readonly costs?: BrowserCosts;
}

export interface CostOptions {
  /** The page of the engine, below the site. */
  readonly page: string;
  readonly sortOf: (path: string) => string | undefined;
  readonly first: readonly string[];
  readonly typed: readonly string[];
  readonly timed: readonly string[];
}

/** Measures in the browser, one thing after another, so that none disturbs another. */
export async function measureCosts(browser: Browser, site: ServedFolder, options: CostOptions): Promise<BrowserCosts> {
  const { page, sortOf, first, typed, timed } = options;
  const transfers: Transfer[] = [];
  for (const query of first) transfers.push(await measureTransfer(browser, site, { page, sortOf, queries: [query] }));
  const typing = await measureTransfer(browser, site, { page, sortOf, queries: typed });
  return inFreshPage(browser, `${site.origin}/${page}`, async (searching) => {
    for (const query of first) await searching.time(query);
    const fresh: number[] = [];
    const warm: number[] = [];
    for (const query of timed) {
      fresh.push(await searching.time(query));
      warm.push(await searching.time(query));
    }
    const memory = await searching.memory();
    return { first: meanTransfer(transfers), typing, fresh: percentiles(fresh), warm: percentiles(warm), memory };
  });
}

/** The sorts of files that our search fetches; the measuring page itself counts for nothing. */
export function embeddedSort(path: string): string | undefined {
  if (path.startsWith('/code/')) return 'code';
  if (!path.startsWith('/search/')) return undefined;
  return /\/d\d+\.bin$/.test(path) ? 'records' : 'index';
}

/** The same for Pagefind. */
export function pagefindSort(path: string): string | undefined {
  if (!path.startsWith('/pagefind/')) return undefined;
  if (path.endsWith('.pf_fragment')) return 'records';
  return /\.pf_(?:index|meta|filter)$|pagefind-entry\.json/.test(path) ? 'index' : 'code';
}
