import type { Article, Figure, Issue, Lang } from '../magazine.ts';
import type { FigureSource } from '../markdown/context.ts';
import { toFigure } from '../markdown/figure.ts';
import { figurePath } from '../paths.ts';
import { pictureTypeOf } from '../picture-types.ts';

export const isFigureName = (name: string) => pictureTypeOf(name) !== undefined;

/** A picture as it is published. */
export interface PublishedFigure {
  readonly figure: Figure;
  /** Cleaned, to stand in a page. */
  readonly svg?: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The pictures of a folder by file name, composed (NFC). */
export type Figures = ReadonlyMap<string, PublishedFigure>;

/**
 * The picture that a file holds; without one, `problems` says why. A drawing is cleaned, and `problems` says what was
 * taken out of it.
 */
export function publishFigure(
  folder: string,
  file: string,
  original: Uint8Array,
): { readonly published?: PublishedFigure; readonly problems: readonly string[] } {
  const name = file.normalize('NFC');
  const type = pictureTypeOf(name);
  if (type === undefined) return { problems: [] };
  const { figure, svg, problems } = toFigure(name, original);
  if (figure === undefined) return { problems };
  const bytes = svg === undefined ? original : new TextEncoder().encode(svg);
  return { published: { figure: { ...figure, folder }, ...(svg === undefined ? {} : { svg }), type, bytes }, problems };
}

/** What the pipeline needs of the pictures in an article's folder. */
export function toFigureSources(
  folder: string,
  figures: Figures,
  defaultLanguage: Lang,
): Readonly<Record<string, FigureSource>> {
  const [, issue = '', slug = ''] = folder.split('/');
  const article = { slug, issue: { id: issue } };
  return Object.fromEntries(
    [...figures].map(([name, { figure, svg }]) => [
      name,
      { figure, path: figurePath(article, figure, defaultLanguage), ...(svg === undefined ? {} : { svg }) },
    ]),
  );
}

/** Where the pictures of an article, or the cover of an issue, lie below the content folder. */
export const folderOf = (thing: Article | Issue) =>
  'issue' in thing ? `issues/${thing.issue.id}/${thing.slug}` : `issues/${thing.id}`;
