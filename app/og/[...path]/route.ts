import { shareImage, shareImageSize } from '../../../components/share-image.tsx';
import { readMagazine, topicIndex } from '../../../lib/content/read.ts';
import type { Lang, Magazine } from '../../../lib/magazine.ts';
import { orPlaceholder, placeholder } from '../../../lib/placeholder.ts';
import { type ShareImages, shareImagesIn } from '../../../lib/share-image/addresses.ts';
import { drawShareImage } from '../../../lib/share-image/draw.ts';
import { missingGlyphs } from '../../../lib/share-image/fonts.ts';

export const dynamic = 'force-static';

const known = new WeakMap<Magazine, Map<Lang, Promise<ShareImages>>>();

/** Each image asks for the list, so it is made once a magazine and language. */
async function imagesIn(lang: Lang): Promise<ShareImages> {
  const magazine = await readMagazine();
  const byLang = known.get(magazine) ?? new Map<Lang, Promise<ShareImages>>();
  known.set(magazine, byLang);
  const images = byLang.get(lang) ?? listImages(magazine, lang);
  byLang.set(lang, images);
  return images;
}

async function listImages(magazine: Magazine, lang: Lang): Promise<ShareImages> {
  const { entries } = await topicIndex(lang);
  const topics = [...entries.values()].filter(({ hasPage }) => hasPage).map(({ topic }) => topic.slug);
  return shareImagesIn(magazine, lang, new Set(topics), missingGlyphs);
}

export async function generateStaticParams() {
  const { languages } = await readMagazine();
  const images = await Promise.all(languages.map(imagesIn));
  const addresses = images.flatMap((it) => [...it.keys()]);
  return orPlaceholder(
    addresses.map((address) => ({ path: address.split('/') })),
    { path: [placeholder] },
  );
}

/** The share image of one page: `/og/zh/issues/2017-10.png` is that of `/zh/issues/2017-10/`. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: readonly string[] }> }) {
  const address = (await params).path.join('/');
  const { languages } = await readMagazine();
  const lang = languages.find((it) => address === `${it}.png` || address.startsWith(`${it}/`));
  const facts = lang && (await imagesIn(lang)).get(address);
  if (!facts) return new Response('Not found', { status: 404 });
  const png = await drawShareImage(shareImage(facts()), shareImageSize, `/og/${address}`, process.cwd());
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
