import { hasText } from '../lib/articles.ts';
import type { Edition, Lang, Magazine } from '../lib/magazine.ts';
import { editionPath } from '../lib/paths.ts';
import { languageTag } from '../lib/text.ts';
import { Said } from './said.tsx';

interface Props {
  readonly editions: readonly Edition[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Special editions in short, each leading to its full text. */
export function EditionList({ editions, lang, magazine }: Props) {
  return (
    <ul className="entries entries-small brief">
      {editions.map((it) => {
        const pageLang = hasText(it, lang) ? lang : magazine.defaultLanguage;
        return (
          <li key={it.slug}>
            <h3>
              <a href={editionPath(it, pageLang)} hrefLang={pageLang === lang ? undefined : languageTag(pageLang)}>
                <Said text={it.title} lang={lang} magazine={magazine} />
              </a>
            </h3>
            <p className="quiet">
              <Said text={it.blurb} lang={lang} magazine={magazine} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
