import { readMagazine } from '../../../lib/content/read.ts';
import { openSearchType, renderOpenSearch } from '../../../lib/open-search.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';

export const dynamic = 'force-static';

/** In every language but the default one, whose description is the site's. */
export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, [], (lang) => (lang === magazine.defaultLanguage ? [] : [{}]));
}

export async function GET(_request: Request, { params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return new Response(renderOpenSearch(await readMagazine(), lang), { headers: { 'content-type': openSearchType } });
}
