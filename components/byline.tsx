import { Fragment } from 'react';
import { creditsByRole } from '../lib/credits.ts';
import type { Article, Contributor, Lang, Magazine } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { PersonLink } from './person-link.tsx';

interface Props {
  readonly people: readonly Contributor[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Names in a row. */
export function People({ people, lang, magazine }: Props) {
  return people.map((person, index) => (
    <Fragment key={person.slug}>
      {index > 0 && wordsIn(lang).comma}
      <PersonLink person={person} lang={lang} magazine={magazine} />
    </Fragment>
  ));
}

/** One line: authors by name alone, the others with their role. */
export function Byline({ article, lang, magazine }: { article: Article; lang: Lang; magazine: Magazine }) {
  const words = wordsIn(lang);
  return (
    <p className="byline inline-list">
      {creditsByRole(article).map(([role, people]) => (
        <span key={role}>
          {words.roles[role]} <People people={people} lang={lang} magazine={magazine} />
        </span>
      ))}
    </p>
  );
}
