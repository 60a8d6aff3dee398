import type {
  Announcement,
  Article,
  Contributor,
  Edition,
  Issue,
  Lang,
  Magazine,
  Page,
  Source,
  Topic,
} from '../magazine.ts';
import type { BodyContext, FigureSource } from '../markdown/context.ts';
import { oncePerLang } from '../once.ts';
import { hasIndexes } from '../page-existence.ts';
import { topicPath } from '../paths.ts';
import { topicTerms } from '../terms.ts';
import { inLang } from '../text.ts';
import { type LinkFrom, resolveLink } from './links.ts';

/** Whatever has a body. */
export type WithBody = Article | Topic | Contributor | Issue | Announcement | Edition | Page;

export const isArticle = (thing: WithBody): thing is Article => 'issue' in thing;

const isTopic = (thing: WithBody): thing is Topic => 'narrower' in thing;

/** The Markdown of a thing in a language. */
export function sourceOf(thing: WithBody, lang: Lang): Source | undefined {
  return isArticle(thing) ? thing.texts[lang]?.source : thing.texts[lang];
}

interface ContextParts {
  readonly magazine: Magazine;
  readonly thing: WithBody;
  readonly source: Source;
  /** The pictures beside an article, by file name. */
  readonly figures: Readonly<Record<string, FigureSource>>;
  /** The benchmark modules beside an article, by file name. */
  readonly benches: BodyContext['benches'];
  readonly isBroken?: LinkFrom['isBroken'];
}

/** What rendering a body needs to know of the magazine. */
export function toBodyContext({ magazine, thing, source, figures, benches, isBroken }: ContextParts): BodyContext {
  const { defaultLanguage } = magazine;
  const { lang, file } = source;
  const from: LinkFrom = { magazine, lang, file, isBroken };
  return {
    defaultLanguage,
    speakers: isArticle(thing) ? (thing.speakers ?? []).map((it) => toSpeaker(it, lang, defaultLanguage)) : [],
    terms: termsOf(magazine, lang),
    notopic: isArticle(thing) ? thing.notopic : isTopic(thing) ? [thing.slug] : [],
    figures,
    benches,
    resolve: (href) => resolveLink(href, from),
  };
}

function toSpeaker({ slug, name, affiliation }: Contributor, lang: Lang, defaultLanguage: Lang) {
  return {
    slug,
    names: [...new Set(Object.values(name))],
    name: inLang(name, lang, defaultLanguage).text,
    ...(affiliation === undefined ? {} : { affiliation: inLang(affiliation, lang, defaultLanguage).text }),
  };
}

/**
 * A topic that a published text mentions has a page wherever it has a definition, so every mention can be a link; but
 * in a language without an article, which has no index.
 */
export const termsOf = oncePerLang((magazine: Magazine, lang): BodyContext['terms'] => {
  const defined = new Set(magazine.topics.filter(({ texts }) => texts[lang] !== undefined).map(({ slug }) => slug));
  const isIndexed = hasIndexes(magazine, lang);
  return topicTerms(magazine, lang).map((term) =>
    isIndexed && defined.has(term.slug) ? { ...term, path: topicPath(term, lang) } : term,
  );
});
