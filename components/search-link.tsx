import type { Lang } from '../lib/magazine.ts';
import { searchPath } from '../lib/paths.ts';
import { searchConfig } from '../lib/search/config.ts';
import { wordsIn } from '../lib/words.ts';

/** Leads to the search page; a script opens the box instead, by the key beside it too. */
export function SearchLink({ lang, isHere = false }: { lang: Lang; isHere?: boolean }) {
  return (
    <site-search data-search={JSON.stringify(searchConfig(process.env))}>
      <a href={searchPath(lang)} aria-current={isHere ? 'page' : undefined} aria-keyshortcuts="/ Control+K Meta+K">
        {wordsIn(lang).search.title}
        <span className="key" aria-hidden="true">
          /
        </span>
      </a>
    </site-search>
  );
}
