import { readMagazine } from '../../lib/content/read.ts';
import { openSearchType, renderOpenSearch } from '../../lib/open-search.ts';

export const dynamic = 'force-static';

/** In the default language. */
export async function GET() {
  const magazine = await readMagazine();
  return new Response(renderOpenSearch(magazine, magazine.defaultLanguage), {
    headers: { 'content-type': openSearchType },
  });
}
