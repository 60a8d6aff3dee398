import { readMagazine } from '../../lib/content/read.ts';
import { toWebManifest } from '../../lib/web-manifest.ts';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(JSON.stringify(toWebManifest(await readMagazine())), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
}
