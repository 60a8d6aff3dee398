import type { Lang, Magazine } from './magazine.ts';
import { siteLanguages } from './page-existence.ts';
import { orPlaceholder, placeholder } from './placeholder.ts';

/**
 * What Next asks a route for: its parameters in every language of the site, or the placeholder where nothing is
 * published. `names` are the route's own parameters, the language left out; `of` gives things that have them, in one
 * language.
 */
export function paramsInLanguages<N extends string>(
  magazine: Magazine,
  names: readonly N[],
  of: (lang: Lang) => readonly Readonly<Record<N, string>>[],
): readonly Readonly<Record<N | 'lang', string>>[] {
  type Params = Readonly<Record<N | 'lang', string>>;
  const toParams = (lang: string, valueFor: (name: N) => string) =>
    Object.fromEntries([['lang', lang], ...names.map((name) => [name, valueFor(name)])]) as Params;
  const params = siteLanguages(magazine).flatMap((lang) =>
    of(lang).map((thing) => toParams(lang, (name) => thing[name])),
  );
  return orPlaceholder(
    params,
    toParams(placeholder, () => placeholder),
  );
}
