import type { Lang, Magazine } from '../lib/magazine.ts';
import type { TopicPerson } from '../lib/topics/topic-index.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';
import { PersonLink } from './person-link.tsx';

interface Props {
  readonly people: readonly TopicPerson[];
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** Who writes on a topic. */
export function TopicPeople({ people, magazine, lang }: Props) {
  const words = wordsIn(lang);
  if (people.length === 0) return null;
  return (
    <Ledger label={words.writers}>
      <ul className="inline-list">
        {people.map(({ contributor, articles }) => (
          <li key={contributor.slug}>
            <PersonLink person={contributor} magazine={magazine} lang={lang} />{' '}
            <span className="tiny">{words.articles(articles)}</span>
          </li>
        ))}
      </ul>
    </Ledger>
  );
}
