import type { Algoliasearch } from 'algoliasearch';

/** How many records an index holds; nothing when there is no such index. */
export async function countRecords(
  client: Pick<Algoliasearch, 'searchSingleIndex'>,
  indexName: string,
): Promise<number | undefined> {
  // All records, not one for each page, and no search that anybody made.
  const searchParams = { query: '', hitsPerPage: 1, distinct: false, analytics: false };
  try {
    const { nbHits } = await client.searchSingleIndex({ indexName, searchParams });
    return nbHits ?? 0;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
