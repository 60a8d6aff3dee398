import { feedMediaType } from './feed/formats.ts';
import type { IsoDay, Lang, Magazine } from './magazine.ts';
import { absoluteUrl, type FeedFormat, feedPath, homePath, shareImagePath } from './paths.ts';
import { languageTag, sayIn } from './text.ts';

/** A page in one language. */
export interface PageAddress {
  readonly lang: Lang;
  readonly path: string;
}

/** A page as its head describes it. */
export interface PageFacts {
  readonly magazine: Magazine;
  readonly lang: Lang;
  /** The page in every language that it exists in, its own included. */
  readonly versions: readonly PageAddress[];
  /** Without the magazine's name; none on the home. */
  readonly title?: string | undefined;
  readonly description: string;
  /** Its articles have a feed of their own beside the site's. */
  readonly hasFeed?: boolean;
  /** It has a share image of its own; else it shows the home's. */
  readonly hasShareImage?: boolean;
  readonly article?: {
    readonly published: IsoDay;
    readonly updated?: IsoDay | undefined;
    readonly authors: readonly string[];
    readonly section?: string | undefined;
    readonly tags: readonly string[];
  };
}

/** Of every share image, in pixels. */
const shareImage = { width: 1200, height: 630, type: 'image/png' };

/** What Open Graph calls a language, where it is not the language itself. */
const locales: Readonly<Record<Lang, string>> = { zh: 'zh_CN', en: 'en_US' };

/** Title, canonical, alternates, feeds, Open Graph and card of a page, in the shape of Next's `Metadata`. */
export function pageMetadata(facts: PageFacts) {
  const { magazine, lang, versions, title, description } = facts;
  const say = sayIn(magazine, lang);
  const name = say(magazine.name);
  const path = versions.find((version) => version.lang === lang)?.path ?? homePath(lang);
  const shown = title ?? name;
  const image = {
    url: absoluteUrl(shareImagePath(facts.hasShareImage ? path : homePath(lang))),
    alt: shown,
    ...shareImage,
  };
  const summary = description.replace(/\s+/g, ' ').trim();
  return {
    title: { absolute: title === undefined ? `${name} · ${say(magazine.tagline)}` : `${title} · ${name}` },
    description: summary,
    alternates: {
      canonical: absoluteUrl(path),
      languages: alternatesOf(facts),
      types: feedTypes(facts, name, path),
    },
    openGraph: {
      ...openGraphType(facts),
      title: shown,
      description: summary,
      url: absoluteUrl(path),
      siteName: name,
      locale: locales[lang] ?? lang,
      alternateLocale: versions.filter((it) => it.lang !== lang).map((it) => locales[it.lang] ?? it.lang),
      images: [image],
    },
    twitter: { card: 'summary_large_image' as const, title: shown, description: summary, images: [image] },
  };
}

/** Nothing where there is one language only. The default language is for readers of all others. */
function alternatesOf({ magazine, versions }: PageFacts): Record<string, string> {
  if (versions.length < 2) return {};
  const urls = Object.fromEntries(versions.map((it) => [languageTag(it.lang), absoluteUrl(it.path)]));
  const fallback = versions.find((it) => it.lang === magazine.defaultLanguage);
  return fallback === undefined ? urls : { ...urls, 'x-default': absoluteUrl(fallback.path) };
}

const formats: Readonly<Record<FeedFormat, string>> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

/** The page's own feeds come first: a reader's program may take only one. */
function feedTypes({ lang, title, hasFeed = false }: PageFacts, name: string, path: string) {
  const pages = [
    ...(hasFeed && title !== undefined ? [{ path, title: `${name} · ${title}` }] : []),
    { path: homePath(lang), title: name },
  ];
  const linksOf = (format: FeedFormat): [string, { url: string; title: string }[]] => [
    feedMediaType(format),
    pages.map((page) => ({
      url: absoluteUrl(feedPath(page.path, format)),
      title: `${page.title} (${formats[format]})`,
    })),
  ];
  return Object.fromEntries([linksOf('rss'), linksOf('atom'), linksOf('json')]);
}

function openGraphType({ article }: PageFacts) {
  if (article === undefined) return { type: 'website' as const };
  const { published, updated, authors, section, tags } = article;
  return {
    type: 'article' as const,
    publishedTime: published,
    modifiedTime: updated ?? published,
    authors: [...authors],
    tags: [...tags],
    ...(section === undefined ? {} : { section }),
  };
}
