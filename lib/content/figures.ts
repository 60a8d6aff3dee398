import { join } from 'node:path';
import type { Figure } from '../magazine.ts';
import { toFigure } from '../markdown/figure.ts';
import { filesIn, readIfThere } from './files.ts';

/** A picture as it is published. */
export interface PublishedFigure {
  readonly figure: Figure;
  /** Cleaned, to stand in a page. */
  readonly svg?: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

export const isFigureName = (name: string) => name.includes('.') && Object.hasOwn(mediaTypes, extensionOf(name));

/** The pictures in a folder below `content`, by file name (composed, NFC); those that cannot be shown are left out. */
export function readFigures(content: string, folder: string): ReadonlyMap<string, PublishedFigure> {
  const figures = new Map<string, PublishedFigure>();
  for (const file of filesIn(join(content, folder)).filter(isFigureName)) {
    const original = readIfThere(join(content, folder, file));
    const name = file.normalize('NFC');
    const type = mediaTypes[extensionOf(name)];
    if (original === undefined || type === undefined) continue;
    const { figure, svg } = toFigure(name, original);
    if (figure === undefined) continue;
    const bytes = svg === undefined ? original : new TextEncoder().encode(svg);
    figures.set(name, { figure: { ...figure, folder }, ...(svg === undefined ? {} : { svg }), type, bytes });
  }
  return figures;
}
