import { shareImage, shareImageSize } from '../../../components/share-image.tsx';
import { readMagazine, topicIndex } from '../../../lib/content/read.ts';
import type { Magazine } from '../../../lib/magazine.ts';
import { oncePerLang } from '../../../lib/once.ts';
import { hasIndexes } from '../../../lib/page-existence.ts';
import { orPlaceholder, placeholder } from '../../../lib/placeholder.ts';
import { type ShareImages, shareImagesIn } from '../../../lib/share-image/addresses.ts';
import { drawShareImage } from '../../../lib/share-image/draw.ts';
import { missingGlyphs } from '../../../lib/share-image/fonts.ts';

export const dynamic = 'force-static';

const imagesIn = oncePerLang(async (magazine: Magazine, lang): Promise<ShareImages> => {
  const { entries } = await topicIndex(lang);
  const listed = hasIndexes(magazine, lang) ? [...entries.values()] : [];
  const topics = listed.filter(({ hasPage }) => hasPage).map(({ topic }) => topic.slug);
  return shareImagesIn(magazine, lang, new Set(topics), missingGlyphs);
});

export async function generateStaticParams() {
  const magazine = await readMagazine();
  const images = await Promise.all(magazine.languages.map((lang) => imagesIn(magazine, lang)));
  const addresses = images.flatMap((it) => [...it.keys()]);
  return orPlaceholder(
    addresses.map((address) => ({ path: address.split('/') })),
    { path: [placeholder] },
  );
}

/** The share image of one page: `/og/zh/issues/2017-10.png` is that of `/zh/issues/2017-10/`. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: readonly string[] }> }) {
  const address = (await params).path.join('/');
  const magazine = await readMagazine();
  const lang = magazine.languages.find((it) => address === `${it}.png` || address.startsWith(`${it}/`));
  const facts = lang && (await imagesIn(magazine, lang)).get(address);
  if (!facts) return new Response('Not found', { status: 404 });
  const png = await drawShareImage(shareImage(facts()), shareImageSize, `/og/${address}`, process.cwd());
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
