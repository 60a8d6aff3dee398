import { benchPayloads } from '../../../lib/content/read.ts';
import { readIsland, readIslandManifest } from '../../../lib/export/islands.ts';
import { mediaTypeOf } from '../../../lib/export/media-type.ts';

export const dynamic = 'force-static';

/**
 * The address of each module that readers download and of the frame, and of what each runnable table is run with. A
 * magazine without such tables publishes nothing that runs them; while it is written, its first may come at any time.
 */
export async function generateStaticParams() {
  const manifest = await readIslandManifest(process.cwd());
  const payloads = await benchPayloads();
  const hasTables = payloads.size > 0 || process.env.NODE_ENV === 'development';
  const ours = Object.entries(manifest).filter(([name]) => hasTables || !name.startsWith('bench'));
  return [...ours.map(([, { file }]) => ({ file })), ...Array.from(payloads.keys(), (file) => ({ file }))];
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const source = (await benchPayloads()).get(file) ?? (await readIsland(process.cwd(), file));
  if (source === undefined) return new Response('Not found', { status: 404 });
  return new Response(source, { headers: { 'content-type': mediaTypeOf(file) } });
}
