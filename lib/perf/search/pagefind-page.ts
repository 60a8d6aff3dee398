import { type PageSide, shownResults, showResults } from './page-side.ts';

// The page that measures Pagefind, with the script that Pagefind writes beside its index.

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}

const pagefindFile: string = new URL('/pagefind/pagefind.js', import.meta.url).href;
let started: Promise<Pagefind> | undefined;

/** With the first question, as our own worker starts. */
function start(): Promise<Pagefind> {
  started ??= import(pagefindFile).then(async (pagefind: Pagefind) => {
    await pagefind.init();
    return pagefind;
  });
  return started;
}

async function find(query: string): Promise<readonly Found[]> {
  const { results } = await (await start()).search(query);
  return Promise.all(results.slice(0, shownResults).map((result) => result.data()));
}

const side: PageSide = {
  async show(query) {
    const found = await find(query);
    showResults(found.map(({ meta, excerpt }) => ({ title: meta.title ?? '', excerpt })));
    return found.map(({ url }) => url);
  },
  async time(query) {
    const began = performance.now();
    await find(query);
    return performance.now() - began;
  },
};
Object.assign(globalThis, { searched: side });
