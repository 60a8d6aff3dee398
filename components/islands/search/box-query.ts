import type { SearchAccess } from '../../../lib/search/client.ts';
import { groupedByPage, hitParameters, type SearchHit } from './hit.ts';
import { pageLanguage } from './words.ts';

/** Pages shown, and sections of one page. */
const shown = { hitsPerPage: 5, distinct: 2 };

/** The sections that the box shows for a query, in the language of the page, those of one page together. */
export async function findSections({ client, index }: SearchAccess, query: string): Promise<readonly SearchHit[]> {
  const facetFilters = [`lang:${pageLanguage()}`];
  const { results } = await client.searchForHits<SearchHit>({
    requests: [{ indexName: index, query, facetFilters, ...shown, ...hitParameters }],
  });
  return groupedByPage(results[0]?.hits ?? []).flat();
}
