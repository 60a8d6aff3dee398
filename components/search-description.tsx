import type { Lang, Magazine } from '../lib/magazine.ts';
import { openSearchType } from '../lib/open-search.ts';
import { openSearchPath } from '../lib/paths.ts';
import { sayIn } from '../lib/text.ts';

/** Tells browsers how to search the site from their address bar. */
export const SearchDescription = ({ magazine, lang }: { magazine: Magazine; lang: Lang }) => (
  <link
    rel="search"
    type={openSearchType}
    href={openSearchPath(lang, magazine.defaultLanguage)}
    title={sayIn(magazine, lang)(magazine.name)}
  />
);
