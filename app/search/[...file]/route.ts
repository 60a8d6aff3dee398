import { basename } from 'node:path';
import { bodyOf, readMagazine, topicIndex } from '../../../lib/content/read.ts';
import { mediaTypeOf } from '../../../lib/export/media-type.ts';
import type { Magazine } from '../../../lib/magazine.ts';
import { searchManifestPath } from '../../../lib/paths.ts';
import { placeholder } from '../../../lib/placeholder.ts';
import { buildInMemory, filesByPath, lastMade } from '../../../lib/search/index-in-memory.ts';
import { toIndexOptions } from '../../../lib/search/index-options.ts';
import { toRecords } from '../../../lib/search/records.ts';

export const dynamic = 'force-static';

/** The export has none of these: a step of `npm run build` writes the index beside the pages. */
export const generateStaticParams = () => [{ file: [placeholder] }];

/** For `npm run dev`: of what is written at this moment, unpublished things too. */
const indexOf = lastMade(async (magazine: Magazine) => {
  const records = toRecords({ magazine, bodyOf, topicIndex });
  return filesByPath(await buildInMemory(records, toIndexOptions(magazine)), basename(searchManifestPath()));
});

export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const path = (await params).file.join('/');
  const bytes = path === placeholder ? undefined : (await indexOf(await readMagazine())).get(path);
  if (bytes === undefined) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': mediaTypeOf(path) } });
}
