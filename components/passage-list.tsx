import type { Lang } from '../lib/magazine.ts';
import { articlePath } from '../lib/paths.ts';
import type { PassageGroup } from '../lib/topics/topic-index.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';

/** Places that mention a topic: the article, the heading, the sentence with the term marked. */
export function PassageList({ groups, lang }: { groups: readonly PassageGroup[]; lang: Lang }) {
  if (groups.every(({ passages }) => passages.length === 0)) return null;
  return (
    <Ledger label={wordsIn(lang).passages}>
      <ul className="passages">
        {groups.flatMap(({ article, passages }) =>
          passages.map(({ section, before, term, after }) => {
            const path = articlePath(article, lang);
            return (
              <li key={`${path}${section.id}`}>
                <p className="quiet">
                  <a href={section.id === '' ? path : `${path}#${encodeURIComponent(section.id)}`}>
                    {article.texts[lang]?.title}
                    {section.title !== '' && ` · ${section.title}`}
                  </a>
                </p>
                <blockquote>
                  {before}
                  <mark>{term}</mark>
                  {after}
                </blockquote>
              </li>
            );
          }),
        )}
      </ul>
    </Ledger>
  );
}
