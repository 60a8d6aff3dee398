import { hasText } from '../lib/articles.ts';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { homePath, pagePath } from '../lib/paths.ts';
import { wordsIn } from '../lib/words.ts';
import { FeedLinks } from './feed-links.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** What the home page says of a magazine before its first issue: what it will be, and how not to miss it. */
export function FirstIssueNote({ magazine, lang }: Props) {
  const { firstIssue } = wordsIn(lang);
  const said = { magazine, lang };
  const pages = magazine.pages.filter((it) => hasText(it, lang));
  return (
    <div className="opening">
      <h2>{firstIssue.title}</h2>
      <div className="opening-words">
        <div className="prose">
          <p>
            <Said text={magazine.description} {...said} />
          </p>
          <p>{firstIssue.text}</p>
        </div>
        <FeedLinks path={homePath(lang)} />
        {pages.length > 0 && (
          <ul className="inline-list">
            {pages.map((it) => (
              <li key={it.slug}>
                <a href={pagePath(it, lang)}>
                  <Said text={it.title} {...said} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
