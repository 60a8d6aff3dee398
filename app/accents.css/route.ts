import { renderAccents } from '../../lib/accent.ts';
import { readMagazine } from '../../lib/content/read.ts';
import { backgrounds } from '../../lib/page-colours.ts';

export const dynamic = 'force-static';

/** Each issue's accent; the export joins it to the one style sheet. */
export async function GET() {
  const { issues } = await readMagazine();
  return new Response(renderAccents(issues, backgrounds), { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
