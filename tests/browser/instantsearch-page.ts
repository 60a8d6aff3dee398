import instantsearch from 'instantsearch.js';
import {
  clearRefinements,
  configure,
  currentRefinements,
  hits,
  pagination,
  rangeInput,
  refinementList,
  searchBox,
  sortBy,
  stats,
} from 'instantsearch.js/es/widgets/index.js';
import { searchClient } from '../../lib/search/client.ts';

// The script of a page with Algolia's own widgets, which nothing tells that their index is embedded.

const startWorker = () => new Worker('/worker.js', { type: 'module' });
const { client, index } = searchClient({ index: 'galley', manifest: '/search/manifest.bin' }, startWorker);

const search = instantsearch({
  indexName: index,
  searchClient: client,
  future: { preserveSharedStateOnUnmount: true },
});
search.addWidgets([
  configure({ hitsPerPage: 5, attributesToSnippet: ['content:12'], filters: 'lang:zh' }),
  searchBox({ container: '#box' }),
  stats({ container: '#stats' }),
  sortBy({
    container: '#order',
    items: [
      { value: index, label: 'best' },
      { value: `${index}_oldest`, label: 'oldest' },
    ],
  }),
  refinementList({ container: '#people', attribute: 'people', searchable: true, limit: 5, sortBy: ['count', 'name'] }),
  refinementList({ container: '#column', attribute: 'column', operator: 'and' }),
  rangeInput({ container: '#year', attribute: 'year' }),
  currentRefinements({ container: '#refined' }),
  clearRefinements({ container: '#clear' }),
  pagination({ container: '#pages' }),
  hits({
    container: '#hits',
    templates: {
      item: (hit, { html, components }) => html`<article data-id=${hit.objectID} data-year=${hit.year}>
        <h2>${components.Highlight({ hit, attribute: 'title' })}</h2>
        <p>${components.Snippet({ hit, attribute: 'content' })}</p>
      </article>`,
    },
  }),
]);
search.on('error', ({ error }) => {
  document.title = `Error: ${error.message}`;
});
search.start();
