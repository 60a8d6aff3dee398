import { allBenchmarks } from '../lib/benchmarks.ts';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { anyHasText, hasIndexes, hasIssues } from '../lib/page-existence.ts';
import type { PageAddress } from '../lib/page-metadata.ts';
import {
  announcementsPath,
  benchmarksPath,
  contributorsPath,
  homePath,
  issuesPath,
  searchPath,
  topicsPath,
} from '../lib/paths.ts';
import { inLang, languageTag } from '../lib/text.ts';
import { wordsIn } from '../lib/words.ts';
import { SearchLink } from './search-link.tsx';
import { ThemeChoice } from './theme-choice.tsx';

interface Props {
  readonly magazine: Magazine;
  readonly lang: Lang;
  readonly versions: readonly PageAddress[];
  readonly isHome: boolean;
}

/** The same page in other languages, where it exists. */
function LanguageLinks({ lang, versions }: Pick<Props, 'lang' | 'versions'>) {
  const others = versions.filter((it) => it.lang !== lang);
  if (others.length === 0) return null;
  return (
    <nav aria-label={wordsIn(lang).languages}>
      <ul className="inline-list">
        {others.map((it) => (
          <li key={it.lang}>
            <a href={it.path} lang={languageTag(it.lang)} hrefLang={languageTag(it.lang)} rel="alternate">
              {wordsIn(it.lang).language}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function SiteHeader({ magazine, lang, versions, isHome }: Props) {
  const words = wordsIn(lang);
  const here = versions.find((it) => it.lang === lang)?.path;
  const isIndexed = hasIndexes(magazine, lang);
  const places = [
    { path: issuesPath(lang), label: words.issues, isThere: hasIssues(magazine) },
    { path: topicsPath(lang), label: words.topics, isThere: isIndexed },
    { path: benchmarksPath(lang), label: words.benchmark.title, isThere: allBenchmarks(magazine, lang).length > 0 },
    { path: contributorsPath(lang), label: words.contributors, isThere: isIndexed },
    { path: announcementsPath(lang), label: words.announcements, isThere: anyHasText(magazine.announcements, lang) },
  ];
  const name = inLang(magazine.name, lang, magazine.defaultLanguage);
  return (
    <header className="site-header">
      {!isHome && (
        <p className="nameplate">
          <a href={homePath(lang)} lang={name.lang === lang ? undefined : languageTag(name.lang)}>
            {name.text}
          </a>
        </p>
      )}
      <nav className="site-nav" aria-label={words.mainNavigation}>
        <ul>
          {places
            .filter(({ isThere }) => isThere)
            .map(({ path, label }) => (
              <li key={path}>
                <a href={path} aria-current={path === here ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <div className="tools">
        <SearchLink lang={lang} isHere={here === searchPath(lang)} />
        <LanguageLinks lang={lang} versions={versions} />
        <ThemeChoice lang={lang} />
      </div>
    </header>
  );
}
