import { posix } from 'node:path';
import { hasText } from '../articles.ts';
import { allBenchmarks, allBenchmarksOf } from '../benchmarks.ts';
import { decoded } from '../decoded.ts';
import type { Lang, Magazine } from '../magazine.ts';
import { didYouMean } from '../nearest.ts';
import {
  anyHasText,
  hasColumnPage,
  hasContributorPage,
  hasIndexes,
  hasIssues,
  indexedLanguages,
  siteLanguages,
} from '../page-existence.ts';
import {
  announcementPath,
  announcementsPath,
  articlePath,
  benchmarkPath,
  benchmarksPath,
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
import { aKind } from './field.ts';
import { type Place, placeOf } from './place.ts';
import { findThing, type LinkTarget } from './targets.ts';

/** `isUnlinked`: the page will be there, but has nothing to show yet, so its link is plain text until then. */
export type Resolved = { readonly path: string } | { readonly problem: string } | { readonly isUnlinked: true };

export interface LinkFrom {
  readonly magazine: Magazine;
  readonly lang: Lang;
  /** The file that holds the link, below the content folder. */
  readonly file: string;
  /** Whether the file there has problems of its own, and so became no thing: the link may still be right. */
  readonly isBroken?: ((place: Place) => boolean) | undefined;
}

/** Pages without a thing of their own, by their address below the language: where they are, and in which language. */
const lists: Readonly<
  Record<string, { path: (lang: Lang) => string; exists?: (magazine: Magazine, lang: Lang) => boolean }>
> = {
  '': { path: homePath },
  issues: { path: issuesPath, exists: hasIssues },
  contributors: { path: contributorsPath, exists: hasIndexes },
  topics: { path: topicsPath, exists: hasIndexes },
  benchmarks: { path: benchmarksPath, exists: (magazine, lang) => allBenchmarks(magazine, lang).length > 0 },
  announcements: { path: announcementsPath, exists: ({ announcements }, lang) => anyHasText(announcements, lang) },
  editions: { path: editionsPath, exists: ({ editions }, lang) => anyHasText(editions, lang) },
  feeds: { path: feedsPath },
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
  const written = decoded(before).normalize('NFC');
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
    return toThing(href, { kind: name, slug: decoded(rest).normalize('NFC') }, anchor, from);
  }
  return { problem: `Unexpected scheme \`${scheme}:\` in a link, expected \`https:\`, \`mailto:\` or \`topic:\`` };
}

function resolveAddress(href: string, written: string, anchor: string, from: LinkFrom): Resolved {
  const parts = written.split('/').filter((part) => part !== '');
  const [first = ''] = parts;
  const lang = from.magazine.languages.includes(first) ? parts.shift() : undefined;
  const [folder = '', slug, second] = parts;
  if (parts.length <= 1 && Object.hasOwn(lists, folder)) {
    const list = lists[folder];
    const found = languageWith(from, lang, (it) => list?.exists?.(from.magazine, it) ?? true);
    if (list !== undefined)
      return found === undefined ? { isUnlinked: true } : { path: `${list.path(found)}${anchor}` };
  }
  if (folder === 'benchmarks' && parts.length === 2) return toBenchmark(href, slug ?? '', lang, anchor, from);
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

function toBenchmark(href: string, id: string, lang: Lang | undefined, anchor: string, from: LinkFrom): Resolved {
  const all = allBenchmarksOf(from.magazine);
  const benchmark = all.find((it) => it.id === id);
  const found = benchmark && languageWith(from, lang, (it) => benchmark.languages.includes(it));
  if (benchmark !== undefined && found !== undefined) return { path: `${benchmarkPath(benchmark, found)}${anchor}` };
  const hint = didYouMean(
    id,
    all.map((it) => ({ slug: it.id })),
  );
  return { problem: `Unexpected link \`${href}\`, expected a runnable table that exists and is published${hint}` };
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
  const { magazine } = from;
  const found = findThing(magazine, place);
  const isBroken = from.isBroken?.(place) === true;
  if (found.target === undefined) {
    if (isBroken) return { path: href };
    const hint = didYouMean(place.slug, found.names);
    return {
      problem: `Unexpected link \`${href}\`, expected ${aKind(place.kind)} that exists and is published${hint}`,
    };
  }
  const { target } = found;
  const lang = languageWith(from, place.lang, (it) => hasPage(magazine, target, it));
  if (lang === undefined) {
    if (waitsForArticles(magazine, target, place.lang)) return { isUnlinked: true };
    return isBroken
      ? { path: href }
      : { problem: `Unexpected link \`${href}\`, expected ${aKind(place.kind)} that has a page` };
  }
  return { path: `${pathOf(target, lang)}${anchor}` };
}

/** Whether only articles are missing to give the target a page. */
function waitsForArticles(magazine: Magazine, { kind }: LinkTarget, wanted: Lang | undefined): boolean {
  if (kind === 'column' && wanted === undefined) return true;
  return ['column', 'topic', 'contributor'].includes(kind) && indexedLanguages(magazine).length === 0;
}

/** The language that the link asks for, or else that of its text, the default language, or any in which the page exists. */
function languageWith(
  { magazine, lang }: LinkFrom,
  wanted: Lang | undefined,
  exists: (lang: Lang) => boolean,
): Lang | undefined {
  const candidates = wanted === undefined ? [lang, magazine.defaultLanguage, ...magazine.languages] : [wanted];
  const ofSite = siteLanguages(magazine);
  return candidates.find((it) => ofSite.includes(it) && exists(it));
}

function hasPage(magazine: Magazine, target: LinkTarget, lang: Lang): boolean {
  if (target.kind === 'issue') return true;
  if (target.kind === 'column') return hasColumnPage(magazine, target.thing, lang);
  if (target.kind === 'contributor') return hasContributorPage(magazine, target.thing, lang);
  if (target.kind === 'topic') return hasIndexes(magazine, lang) && hasText(target.thing, lang);
  return hasText(target.thing, lang);
}

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
