import type { Lang } from '../lib/magazine.ts';
import { searchPath } from '../lib/paths.ts';
import { wordsIn } from '../lib/words.ts';

/** The field of the search page; its words go into the address. */
export function SearchForm({ lang }: { lang: Lang }) {
  const { label, hint, submit } = wordsIn(lang).search;
  return (
    <search>
      <form className="search-form" action={searchPath(lang)} method="get">
        <label className="unseen" htmlFor="search-words">
          {label}
        </label>
        <input
          id="search-words"
          name="q"
          type="search"
          maxLength={512}
          placeholder={hint}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button type="submit">{submit}</button>
      </form>
    </search>
  );
}
