import type { Body } from '../lib/body.ts';
import type { Contributor, Lang, Magazine } from '../lib/magazine.ts';
import { languageTag } from '../lib/text.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';
import { PersonLink } from './person-link.tsx';
import { RawHtml } from './raw-html.tsx';
import { Said } from './said.tsx';

/** Someone, and their biography in a language they have one in. */
export interface Biography {
  readonly person: Contributor;
  readonly roles: readonly string[];
  readonly body?: Body;
  readonly bodyLang: Lang;
}

interface Props {
  readonly people: readonly Biography[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Those who made the article. */
export function AboutPeople({ people, lang, magazine }: Props) {
  return (
    <Ledger label={wordsIn(lang).aboutThePeople} id="people">
      <ul className="people">
        {people.map(({ person, roles, body, bodyLang }) => (
          <li key={person.slug}>
            <p>
              <strong>
                <PersonLink person={person} lang={lang} magazine={magazine} />
              </strong>{' '}
              <span className="quiet">
                {roles.join(wordsIn(lang).comma)}
                {person.affiliation && (
                  <>
                    {' · '}
                    <Said text={person.affiliation} lang={lang} magazine={magazine} />
                  </>
                )}
              </span>
            </p>
            {body && <RawHtml html={body.html} lang={bodyLang === lang ? undefined : languageTag(bodyLang)} />}
          </li>
        ))}
      </ul>
    </Ledger>
  );
}
