import type { Metadata } from 'next';
import { SearchDescription } from '../components/search-description.tsx';
import { SearchLink } from '../components/search-link.tsx';
import { ThemeChoice } from '../components/theme-choice.tsx';
import { readMagazine } from '../lib/content/read.ts';
import { hasIndexes, siteLanguages } from '../lib/page-existence.ts';
import { basePath, homePath, topicsPath } from '../lib/paths.ts';
import { inLang, languageTag } from '../lib/text.ts';
import { themeLine } from '../lib/theme.ts';
import { wordsIn } from '../lib/words.ts';
import './styles.css';

export async function generateMetadata(): Promise<Metadata> {
  const { defaultLanguage, name } = await readMagazine();
  return { title: `${wordsIn(defaultLanguage).notFound.title} · ${name[defaultLanguage]}`, robots: { index: false } };
}

/** One page for every address that is not there, so it speaks all languages of the site. */
export default async function NotFound() {
  const magazine = await readMagazine();
  const {
    defaultLanguage: first,
    issues: [issue],
  } = magazine;
  const languages = [first, ...siteLanguages(magazine).filter((lang) => lang !== first)];
  return (
    <html lang={languageTag(first)} suppressHydrationWarning>
      <head>
        <script>{themeLine}</script>
        <link rel="stylesheet" href={`${basePath}/accents.css`} />
        <SearchDescription magazine={magazine} lang={first} />
      </head>
      <body>
        <div className={issue ? `frame sheet accent-${issue.id}` : 'frame sheet'}>
          <header className="site-header">
            <p className="nameplate">
              <a href={homePath(first)}>{magazine.name[first]}</a>
            </p>
            <div className="tools">
              <SearchLink lang={first} />
              <ThemeChoice lang={first} />
            </div>
          </header>
          <main className="not-found">
            <p className="not-found-number" aria-hidden="true">
              404
            </p>
            {languages.map((lang, index) => {
              const Heading = index === 0 ? 'h1' : 'h2';
              const { notFound, home, topicIndex } = wordsIn(lang);
              return (
                <section key={lang} lang={lang === first ? undefined : languageTag(lang)}>
                  <Heading>{notFound.title}</Heading>
                  <p>{notFound.text}</p>
                  <p className="inline-list">
                    <a href={homePath(lang)}>
                      {inLang(magazine.name, lang, first).text} · {home}
                    </a>
                    {hasIndexes(magazine, lang) && <a href={topicsPath(lang)}>{topicIndex}</a>}
                  </p>
                </section>
              );
            })}
          </main>
        </div>
      </body>
    </html>
  );
}
