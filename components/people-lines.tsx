import type { Lang, Magazine } from '../lib/magazine.ts';
import type { PeopleGroup } from '../lib/people-index.ts';
import { wordsIn } from '../lib/words.ts';
import { letterId } from './index-lines.tsx';
import { PersonLink } from './person-link.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly groups: readonly PeopleGroup[];
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** People as an index prints them: name, affiliation, number of articles. */
export function PeopleLines({ groups, magazine, lang }: Props) {
  return (
    <div className="index">
      {groups.map(({ letter, people }) => (
        <section key={letter} aria-labelledby={letterId(letter)}>
          <h3 id={letterId(letter)}>{letter}</h3>
          <ul className="lines">
            {people.map(({ person, articles }) => (
              <li key={person.slug}>
                <span>
                  <PersonLink person={person} magazine={magazine} lang={lang} />{' '}
                  {person.affiliation && (
                    <span className="tiny">
                      <Said text={person.affiliation} magazine={magazine} lang={lang} />
                    </span>
                  )}
                </span>
                {articles > 0 && <span className="count">{wordsIn(lang).articles(articles)}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
