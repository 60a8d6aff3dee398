import type { Lang, Magazine } from './magazine.ts';
import { siteLanguages } from './page-existence.ts';
import { orPlaceholder, placeholder } from './placeholder.ts';

/**
 * What Next asks a route for: its parameters in every language of the site, or the placeholder where nothing is
 * published. `of` gives those of one language, the language left out; `names` are the route's own parameters.
 */
export function paramsInLanguages<N extends string>(
  magazine: Magazine,
  names: readonly N[],
  of: (lang: Lang) => readonly Readonly<Record<N, string>>[],
): readonly Readonly<Record<N | 'lang', string>>[] {
  type Params = Readonly<Record<N | 'lang', string>>;
  const params = siteLanguages(magazine).flatMap((lang) => of(lang).map((own) => ({ ...own, lang }) as Params));
  const none = Object.fromEntries(['lang', ...names].map((name) => [name, placeholder]));
  return orPlaceholder<Params>(params, none as Params);
}
