import type { Lang } from '../magazine.ts';
import type { Kind } from './field.ts';

/** What a file is, by its path alone. */
export interface Place {
  readonly kind: Kind;
  readonly slug: string;
  /** Of an article: its issue's id. */
  readonly issue?: string;
  /** Of a translation: the suffix of its name. */
  readonly lang?: Lang;
}

const folders: Readonly<Record<string, Kind>> = {
  topics: 'topic',
  contributors: 'contributor',
  announcements: 'announcement',
  editions: 'edition',
  pages: 'page',
};

/** `index.en.md` is `index` in `en`. */
function nameAndLang(file: string): { name: string; lang?: Lang } | undefined {
  const match = /^(?<name>[^.]+)(?:\.(?<lang>[^.]*))?\.md$/u.exec(file);
  const { name, lang } = match?.groups ?? {};
  if (name === undefined) return undefined;
  return lang === undefined ? { name } : { name, lang };
}

/** What the file at this path (below the content folder, with `/`) is; nothing when its place says nothing. */
export function placeOf(path: string): Place | undefined {
  const parts = path.split('/');
  const [folder = '', first = '', second = '', third = ''] = parts;
  if (path === 'magazine.yml') return { kind: 'magazine', slug: 'magazine' };
  if (parts.length === 2) {
    if (folder === 'columns') {
      return first.endsWith('.yml') ? { kind: 'column', slug: first.slice(0, -'.yml'.length) } : undefined;
    }
    const kind = Object.hasOwn(folders, folder) ? folders[folder] : undefined;
    const file = nameAndLang(first);
    if (kind === undefined || file === undefined) return undefined;
    const { name, ...lang } = file;
    return { kind, slug: name, ...lang };
  }
  if (folder !== 'issues') return undefined;
  const file = nameAndLang(parts.length === 3 ? second : third);
  if (file === undefined) return undefined;
  const { name, ...lang } = file;
  if (parts.length === 3 && name === 'issue') return { kind: 'issue', slug: first, ...lang };
  if (parts.length === 4 && name === 'index') return { kind: 'article', slug: second, issue: first, ...lang };
  return undefined;
}

/** A name for messages and registers: an article's slug is its own only inside its issue. */
export const keyOf = (place: Place) => (place.issue === undefined ? place.slug : `${place.issue}/${place.slug}`);
