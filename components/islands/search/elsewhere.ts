import type { SearchAccess } from '../../../lib/search/client.ts';
import { element } from '../bench/element.ts';
import { phrase } from './words.ts';

/** For a query that finds nothing in the page's language: leads to what it finds in others, once that is known. */
export function elsewhereNote({ client, index }: SearchAccess, query: string, searchPage: string): HTMLElement {
  const note = element('p', { class: 'search-elsewhere', 'aria-live': 'polite' });
  const href = `${searchPage}?${new URLSearchParams({ q: query, lang: 'all' })}`;
  const show = (count: number) => {
    if (count > 0) note.append(element('a', { href }, phrase('elsewhere', { count })));
  };
  client.searchForHits({ requests: [{ indexName: index, query, distinct: 1, hitsPerPage: 0 }] }).then(
    ({ results }) => show(results[0]?.nbHits ?? 0),
    // What fails is told by the next search.
    () => {},
  );
  return note;
}
