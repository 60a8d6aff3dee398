import type { searchClient } from '../../search/client.ts';
import { type PageSide, shownResults, showResults } from './page-side.ts';

// The page that measures the embedded search: it asks what the box asks.

/** The client is a file of its own, so that its bytes can be told from those of this page. */
const clientFile: string = new URL('/code/client.js', import.meta.url).href;
const client: { readonly searchClient: typeof searchClient } = await import(clientFile);
const startWorker = () => new Worker(new URL('/code/worker.js', import.meta.url), { type: 'module' });
const access = client.searchClient({ index: 'galley', manifest: '/search/manifest.bin' }, startWorker);

interface Hit {
  readonly objectID: string;
  readonly title: string;
  readonly _snippetResult?: { readonly content?: { readonly value: string } };
}

const parameters = {
  hitsPerPage: shownResults,
  distinct: true,
  attributesToRetrieve: ['articleID', 'url', 'title', 'heading', 'kind', 'lang', 'issue', 'column'],
  attributesToHighlight: ['title', 'heading'],
  attributesToSnippet: ['content:32'],
};

async function hitsOf(query: string): Promise<readonly Hit[]> {
  // It remembers answers.
  await access.client.clearCache();
  const requests = [{ indexName: access.index, query, ...parameters }];
  const { results } = await access.client.searchForHits<Hit>({ requests });
  return results[0]?.hits ?? [];
}

const side: PageSide = {
  async show(query) {
    const hits = await hitsOf(query);
    showResults(hits.map(({ title, _snippetResult }) => ({ title, excerpt: _snippetResult?.content?.value ?? '' })));
    return hits.map(({ objectID }) => objectID);
  },
  async time(query) {
    const began = performance.now();
    await hitsOf(query);
    return performance.now() - began;
  },
};
Object.assign(globalThis, { searched: side });
