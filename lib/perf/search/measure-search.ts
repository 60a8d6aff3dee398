import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Corpus } from './corpus.ts';
import { type CorpusWords, readWords } from './corpus-words.ts';
import { buildEmbedded, embeddedAsk } from './embedded-index.ts';
import { firstQueries } from './first-queries.ts';
import { inFreshPage } from './measure-browser.ts';
import { type CostOptions, type EngineMeasures, embeddedSort, measureCosts, pagefindSort } from './measure-engine.ts';
import { buildPagefind, docOfUrl } from './pagefind-index.ts';
import { makeQueries, type Query, type QuerySet, querySets } from './queries.ts';
import { type Ask, type Recall, recallOf } from './recall.ts';
import { codeFiles, searchPages, writeSearchSite } from './search-site.ts';
import { type ServedFolder, serveFolder } from './served-folder.ts';

export interface SearchOptions {
  /** Of the project. */
  readonly root: string;
  /** Where the measured site is written; what was there is gone, and so is the site in the end. */
  readonly folder: string;
  /** Queries are made once for each. */
  readonly seeds: readonly number[];
  /** Whether Pagefind is measured beside. */
  readonly beside: boolean;
  /** Without one, nothing is measured that takes one. */
  readonly browser: Browser | undefined;
  /** Hears what is being done. */
  readonly tell: (line: string) => void;
}

export interface SearchMeasures {
  readonly embedded: EngineMeasures;
  readonly pagefind?: EngineMeasures;
  /** Bytes as sent: the client, which is inside the box's files too, and these. */
  readonly code: { readonly client: number; readonly box: number };
  /** What a reader was taken to look for first. */
  readonly first: readonly string[];
}

const firstCount = 12;
const timedOfEachSet = 25;
/** What somebody types, letter by letter and more at once. */
export const typed = ['k', 'kafka', 'kafka 副本'];

type Queries = Readonly<Record<QuerySet, readonly Query[]>>;

/** Measures our search over a corpus and, beside it, Pagefind on the same texts with the same queries. */
export async function measureSearch(corpus: Corpus, options: SearchOptions): Promise<SearchMeasures> {
  const { root, folder, beside, browser, tell } = options;
  const { records } = corpus;
  await rm(folder, { recursive: true, force: true });
  tell('Building the index');
  const embedded = await buildEmbedded(join(folder, 'search'), records);
  if (beside) tell('Building Pagefind’s');
  const pagefind = beside ? await buildPagefind(join(folder, 'pagefind'), records) : undefined;
  const { box } = await writeSearchSite(root, folder);
  tell('Making queries');
  const words = readWords(records);
  const queries = queriesOf(words, options.seeds);
  const first = firstQueries(words, firstCount, options.seeds[0] ?? 1);
  const site = await serveFolder(folder);
  const weigh = async (files: readonly string[]) =>
    (await Promise.all(files.map((file) => site.weigh(`/${file}`)))).reduce((sum, bytes) => sum + bytes, 0);
  const costs = async (page: string, sortOf: CostOptions['sortOf']) =>
    browser && { costs: await measureCosts(browser, site, { page, sortOf, first, typed, timed: timedOf(queries) }) };
  try {
    const code = { client: await weigh([codeFiles.client]), box: await weigh(box) };
    tell('Measuring');
    const ours = {
      built: embedded,
      ...(await costs(searchPages.embedded, embeddedSort)),
      recall: await recallIn(queries, await embeddedAsk(join(folder, 'search'), records)),
    };
    if (pagefind === undefined || browser === undefined) return { embedded: ours, code, first };
    tell('Measuring Pagefind');
    const theirs = {
      built: pagefind,
      ...(await costs(searchPages.pagefind, pagefindSort)),
      recall: await pagefindRecall(browser, site, queries),
    };
    return { embedded: ours, pagefind: theirs, code, first };
  } finally {
    site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const sets = Object.keys(querySets) as QuerySet[];

const eachSet = <T>(make: (set: QuerySet) => T) =>
  Object.fromEntries(sets.map((set) => [set, make(set)])) as Record<QuerySet, T>;

function queriesOf(words: CorpusWords, seeds: readonly number[]): Queries {
  const made = seeds.map((seed) => makeQueries(words, seed));
  return eachSet((set) => made.flatMap((queries) => queries[set]));
}

const timedOf = (queries: Queries) =>
  sets.flatMap((set) => queries[set].slice(0, timedOfEachSet).map(({ text }) => text));

async function recallIn(queries: Queries, ask: Ask): Promise<Record<QuerySet, Recall>> {
  const recall: [QuerySet, Recall][] = [];
  for (const set of sets) recall.push([set, await recallOf(queries[set], ask, () => {})]);
  return Object.fromEntries(recall) as Record<QuerySet, Recall>;
}

/** Pagefind searches in browsers alone. */
const pagefindRecall = (browser: Browser, site: ServedFolder, queries: Queries) =>
  inFreshPage(browser, `${site.origin}/${searchPages.pagefind}`, ({ show }) =>
    recallIn(queries, async (text) => (await show(text)).map(docOfUrl)),
  );
