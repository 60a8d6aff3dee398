import { benchPayloads } from '../../../lib/content/read.ts';
import { readIsland, readIslandManifest } from '../../../lib/export/islands.ts';
import { mediaTypeOf } from '../../../lib/export/media-type.ts';

export const dynamic = 'force-static';

/** The address of each module that readers download and of the frame, and of what each runnable table is run with. */
export async function generateStaticParams() {
  const manifest = await readIslandManifest(process.cwd());
  const payloads = await benchPayloads();
  return [
    ...Object.values(manifest).map(({ file }) => ({ file })),
    ...Array.from(payloads.keys(), (file) => ({ file })),
  ];
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const source = (await benchPayloads()).get(file) ?? (await readIsland(process.cwd(), file));
  if (source === undefined) return new Response('Not found', { status: 404 });
  return new Response(source, { headers: { 'content-type': mediaTypeOf(file) } });
}
