import { findArticle, readFigure, readMagazine } from '../../../../../../lib/content/read.ts';
import { orPlaceholder, placeholder } from '../../../../../../lib/placeholder.ts';

export const dynamic = 'force-static';

/** Figures lie below the article in the default language; translations share them. */
export async function generateStaticParams() {
  const { issues, defaultLanguage: lang } = await readMagazine();
  const params = issues
    .flatMap(({ articles }) => articles)
    .flatMap(({ issue, slug, figures }) =>
      Object.values(figures).map((it) => ({ lang, id: issue.id, article: slug, figure: it.publishedName })),
    );
  return orPlaceholder(params, { lang: placeholder, id: placeholder, article: placeholder, figure: placeholder });
}

interface Context {
  readonly params: Promise<{ id: string; article: string; figure: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const { id, article: slug, figure: name } = await params;
  const article = await findArticle(id, slug);
  const figure = article && (await readFigure(article, name));
  if (figure === undefined) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(figure.bytes), { headers: { 'content-type': figure.type } });
}
