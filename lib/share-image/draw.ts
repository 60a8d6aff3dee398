import { join } from 'node:path';
import { ImageResponse } from '@vercel/og';
import sharp from 'sharp';
import { digest, readKept, writeWhole } from '../files.ts';
import { missingGlyphs, readFonts } from './fonts.ts';

type Element = ConstructorParameters<typeof ImageResponse>[0];

/** What a tree of elements draws, as data: their types and properties. */
const toData = (element: Element) =>
  JSON.stringify(element, (key, value) =>
    ['type', 'key', 'props'].includes(key) || !key.startsWith('_') ? value : undefined,
  );

/** All text of a description, and only it: strings that are children. */
function textOf(node: unknown): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node === 'object' && node !== null && 'props' in node)
    return textOf((node.props as { children?: unknown }).children);
  return '';
}

/** Throws when a character cannot be drawn, and names it. */
function refuseMissing(text: string, name: string) {
  const missing = missingGlyphs(text);
  if (missing.length === 0) return;
  const named = missing.map((it) => `${it} U+${it.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
  throw new Error(`${name}: the share images' type has no ${named.join(', ')}; set shareTitle without it`);
}

async function draw(element: Element, text: string, size: { width: number; height: number }, folder: string) {
  const fonts = [
    ...(await readFonts(text, 500, join(folder, 'fonts'))),
    ...(await readFonts(text, 900, join(folder, 'fonts'))),
  ];
  // Reading the body throws what the drawing threw.
  const picture = await new ImageResponse(element, { ...size, fonts }).arrayBuffer();
  // Flat planes and letters: sixteen colours look the same in a quarter of the bytes.
  return sharp(picture).png({ palette: true, colours: 16, dither: 0 }).toBuffer();
}

/**
 * Draws a tree of elements (as `@vercel/og` takes them) as PNG, without any request: every glyph is known to be there
 * before. Kept below `.galley/og` of `root` by a digest of the tree. Throws when a character has no glyph, with its
 * name and `name`, what the picture is for.
 */
export async function drawShareImage(
  element: Element,
  size: { readonly width: number; readonly height: number },
  name: string,
  root: string,
): Promise<Buffer> {
  const folder = join(root, '.galley', 'og');
  const key = digest(`${size.width}x${size.height} ${toData(element)}`).slice(0, 32);
  const file = join(folder, `${key}.png`);
  const kept = readKept(file);
  if (kept) return kept;
  const text = textOf(element);
  refuseMissing(text, name);
  const png = await draw(element, text, size, folder);
  writeWhole(file, png);
  return png;
}
