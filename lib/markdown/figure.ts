import { imageSize } from 'image-size';
import { hashOf } from '../files.ts';
import type { Figure } from '../magazine.ts';
import { pictureTypeOf, pictureTypes } from '../picture-types.ts';
import { cleanDrawing } from './drawing.ts';

export interface FigureFile {
  /** Missing when the file cannot be shown; its `folder` is left for the caller to say. */
  readonly figure?: Figure;
  /** The cleaned drawing, as it is published and as it stands in a page. */
  readonly svg?: string;
  /** Why it cannot be shown, or what was taken out of it. */
  readonly problems: readonly string[];
}

/** Reads a figure's size from its bytes, cleans it if it is SVG, and names it by its contents. */
export function toFigure(name: string, bytes: Uint8Array): FigureFile {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return extension === 'svg' ? toDrawing(name, bytes) : toRaster(name, bytes, extension);
}

function toDrawing(name: string, bytes: Uint8Array): FigureFile {
  const { drawing, problems } = cleanDrawing(name, new TextDecoder().decode(bytes));
  if (drawing === undefined) return { problems };
  const { svg, width, height } = drawing;
  const publishedName = nameByContents(name, new TextEncoder().encode(svg));
  return { figure: { name, publishedName, folder: '', type: 'svg', width, height }, svg, problems };
}

/** In pixels; beyond, a picture is a mistake, or does harm. */
const longestSide = 20_000;

/** Whether PNG's last chunk is there (https://www.w3.org/TR/png-3/#11IEND): nothing follows it but padding. */
const endsAsPng = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(-1024)).includes('IEND');

function toRaster(name: string, bytes: Uint8Array, extension: string): FigureFile {
  const size = sizeOf(bytes);
  if (pictureTypeOf(name) === undefined || size === undefined)
    return { problems: [`Expected an image (${Object.keys(pictureTypes).join(', ')}) whose size can be read`] };
  const expected = extension === 'jpeg' ? 'jpg' : extension;
  // HEIF's family: the reader calls AVIF by either name.
  if (size.type !== expected && !(expected === 'avif' && size.type === 'heif'))
    return { problems: [`Unexpected ${size.type} image in a file named \`.${extension}\``] };
  const { width, height } = size;
  if (width < 1 || height < 1 || width > longestSide || height > longestSide)
    return { problems: [`Unexpected size of ${width}×${height}, expected sides from 1 to ${longestSide} pixels`] };
  if (size.type === 'png' && !endsAsPng(bytes)) return { problems: ['Unexpected end, expected the whole picture'] };
  const publishedName = nameByContents(name, bytes);
  return { figure: { name, publishedName, folder: '', type: 'raster', width, height }, problems: [] };
}

/** The size as shown: cameras turn the picture by a note in the file (EXIF orientation 5 to 8). */
function sizeOf(bytes: Uint8Array) {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    return orientation >= 5 ? { width: height, height: width, type } : { width, height, type };
  } catch {
    return undefined;
  }
}

function nameByContents(name: string, bytes: Uint8Array): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}.${hashOf(bytes)}${name.slice(dot).toLowerCase()}`;
}
