import { findIssue, readFigure, readMagazine } from '../../../../lib/content/read.ts';
import { orPlaceholder, placeholder } from '../../../../lib/placeholder.ts';

export const dynamic = 'force-static';

/** The images of issues that have a cover of their own. */
export async function generateStaticParams() {
  const { issues } = await readMagazine();
  const params = issues.flatMap(({ id, cover }) => (cover ? [{ id, cover: cover.publishedName }] : []));
  return orPlaceholder(params, { id: placeholder, cover: placeholder });
}

export async function GET(_request: Request, { params }: { params: Promise<{ id: string; cover: string }> }) {
  const { id, cover: name } = await params;
  const issue = await findIssue(id);
  const cover = issue && (await readFigure(issue, name));
  if (cover === undefined) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(cover.bytes), { headers: { 'content-type': cover.type } });
}
