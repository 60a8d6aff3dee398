import { posix } from 'node:path';
import { hasText } from '../articles.ts';
import type { ByLang, Lang, Magazine } from '../magazine.ts';
import {
  announcementPath,
  announcementsPath,
  articlePath,
  columnPath,
  contributorPath,
  contributorsPath,
  editionPath,
  editionsPath,
  feedsPath,
  homePath,
  issuePath,
  issuesPath,
  pagePath,
  topicPath,
  topicsPath,
} from '../paths.ts';
import { didYouMean } from './nearest.ts';
import { type Place, placeOf } from './place.ts';
import { findThing, type LinkTarget } from './targets.ts';

export type Resolved = { readonly path: string; readonly target?: LinkTarget } | { readonly problem: string };

export interface LinkFrom {
  readonly magazine: Magazine;
  readonly lang: Lang;
  /** The file that holds the link, below the content folder. */
  readonly file: string;
  /** A text that is not published may link to others that are not. */
  readonly draft: boolean;
  /** Whether the file there has problems of its own, and so became no thing: the link may still be right. */
  readonly isBroken?: ((place: Place) => boolean) | undefined;
}

/** Lists and other pages without a thing of their own, by their address below the language. */
const lists: Readonly<Record<string, (lang: Lang) => string>> = {
  '': homePath,
  issues: issuesPath,
  contributors: contributorsPath,
  topics: topicsPath,
  announcements: announcementsPath,
  editions: editionsPath,
  feeds: feedsPath,
};

const folders: Readonly<Record<string, Place['kind']>> = {
  issues: 'issue',
  columns: 'column',
  contributors: 'contributor',
  topics: 'topic',
  announcements: 'announcement',
  editions: 'edition',
};

/**
 * The address of what a link in a text points to. An author writes a file (`../kafka/index.md`), an address without
 * base path, with or without a language (`/topics/isr`), a scheme of ours (`topic:isr`) or an address elsewhere.
 */
export function resolveLink(href: string, from: LinkFrom): Resolved {
  const [, before = '', anchor = ''] = /^([^#]*)(#.*)?$/su.exec(href) ?? [];
  if (before === '') return { path: href };
  const scheme = /^([a-z][a-z\d+.-]*):(.*)$/isu.exec(before);
  if (scheme !== null) return resolveScheme(href, { scheme: scheme[1] ?? '', rest: scheme[2] ?? '', anchor }, from);
  if (before.startsWith('//'))
    return { problem: `Unexpected link \`${href}\`, expected it to begin with \`https://\`` };
  const written = decode(before);
  return written.startsWith('/')
    ? resolveAddress(href, written, anchor, from)
    : resolveFile(href, written, anchor, from);
}

function resolveScheme(
  href: string,
  { scheme, rest, anchor }: { scheme: string; rest: string; anchor: string },
  from: LinkFrom,
): Resolved {
  const name = scheme.toLowerCase();
  if (['http', 'https'].includes(name)) {
    return URL.canParse(href) ? { path: href } : { problem: `Unexpected link \`${href}\`, expected a whole address` };
  }
  if (['mailto', 'tel'].includes(name)) return { path: href };
  if (name === 'topic' || name === 'contributor' || name === 'column') {
    return toThing(href, { kind: name, slug: decode(rest) }, anchor, from);
  }
  return { problem: `Unexpected scheme \`${scheme}:\` in a link, expected \`https:\`, \`mailto:\` or \`topic:\`` };
}

function resolveAddress(href: string, written: string, anchor: string, from: LinkFrom): Resolved {
  const parts = written.split('/').filter((part) => part !== '');
  const [first = ''] = parts;
  const lang = from.magazine.languages.includes(first) ? parts.shift() : undefined;
  const [folder = '', slug, second] = parts;
  if (parts.length <= 1 && Object.hasOwn(lists, folder)) {
    const listPath = lists[folder];
    if (listPath !== undefined) return { path: `${listPath(lang ?? pageLanguage(from))}${anchor}` };
  }
  const kind = Object.hasOwn(folders, folder) ? folders[folder] : undefined;
  const language = lang === undefined ? {} : { lang };
  if (parts.length === 1) return toThing(href, { kind: 'page', slug: folder, ...language }, anchor, from);
  if (kind === 'issue' && parts.length === 3 && slug !== undefined && second !== undefined) {
    return toThing(href, { kind: 'article', issue: slug, slug: second, ...language }, anchor, from);
  }
  if (kind !== undefined && parts.length === 2 && slug !== undefined) {
    return toThing(href, { kind, slug, ...language }, anchor, from);
  }
  return { problem: `Unexpected link \`${href}\`, expected the address of a page such as \`/topics/…\`` };
}

function resolveFile(href: string, written: string, anchor: string, from: LinkFrom): Resolved {
  const path = posix.join(posix.dirname(from.file), written);
  const place = path.startsWith('..') ? undefined : placeOf(path.endsWith('/') ? `${path}index.md` : path);
  if (place === undefined || place.kind === 'magazine') {
    return { problem: `Unexpected link \`${href}\`, expected a content file such as \`../other-article/index.md\`` };
  }
  return toThing(href, place, anchor, from);
}

function toThing(href: string, place: Place, anchor: string, from: LinkFrom): Resolved {
  const { magazine, draft } = from;
  const found = findThing(magazine, place);
  const a = /^[aei]/u.test(place.kind) ? 'an' : 'a';
  if (found.target === undefined && from.isBroken?.(place) === true) return { path: href };
  if (found.target === undefined) {
    const hint = didYouMean(place.slug, found.names);
    return { problem: `Unexpected link \`${href}\`, expected ${a} ${place.kind} that exists and is published${hint}` };
  }
  if (found.target.thing.draft === true && !draft) {
    return { problem: `Unexpected link \`${href}\`, expected ${a} ${place.kind} that is published` };
  }
  const lang = languageOf(found.target, place.lang, from);
  if (lang === undefined)
    return { problem: `Unexpected link \`${href}\`, expected ${a} ${place.kind} that has a text of its own` };
  return { path: `${pathOf(found.target, lang)}${anchor}`, target: found.target };
}

/** The language of the link's own text where the target has one, else the default language, else any. */
function languageOf(target: LinkTarget, wanted: Lang | undefined, from: LinkFrom): Lang | undefined {
  if (target.kind === 'column' || target.kind === 'issue') return wanted ?? pageLanguage(from);
  const { texts }: { texts: ByLang<unknown> } = target.thing;
  const candidates =
    wanted === undefined ? [from.lang, from.magazine.defaultLanguage, ...from.magazine.languages] : [wanted];
  return candidates.find((lang) => texts[lang] !== undefined);
}

/** Lists, issues and columns exist in a language with at least one article. */
const pageLanguage = ({ magazine, lang }: LinkFrom) =>
  magazine.issues.some(({ articles }) => articles.some((article) => hasText(article, lang)))
    ? lang
    : magazine.defaultLanguage;

/** The address of the page on which the target stands, with its anchor there if it has one. */
export function pathOf(target: LinkTarget, lang: Lang): string {
  switch (target.kind) {
    case 'column':
      return columnPath(target.thing, lang);
    case 'issue':
      return issuePath(target.thing, lang);
    case 'article':
      return articlePath(target.thing, lang);
    case 'contributor':
      return contributorPath(target.thing, lang);
    case 'topic':
      return topicPath(target.thing, lang);
    case 'announcement':
      return announcementPath(target.thing, lang);
    case 'edition':
      return editionPath(target.thing, lang);
    case 'page':
      return pagePath(target.thing, lang);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
