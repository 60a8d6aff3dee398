import { articlesBy } from './articles.ts';
import { groupBy } from './group-by.ts';
import type { Contributor, Lang, Magazine } from './magazine.ts';
import { hasContributorPage } from './page-existence.ts';
import { inLang } from './text.ts';
import { compareKeys, compareLetters, indexKey, indexLetter } from './typography.ts';

export interface PersonLine {
  readonly person: Contributor;
  /** Articles in which they have any part. */
  readonly articles: number;
}

export interface PeopleGroup {
  readonly letter: string;
  readonly people: readonly PersonLine[];
}

/** Everyone with a page in `lang`, A to Z: Chinese names by pinyin, surnames as they are read in names. */
export function peopleIndex(magazine: Magazine, lang: Lang): readonly PeopleGroup[] {
  const keyed = magazine.contributors
    .filter((person) => hasContributorPage(magazine, person, lang))
    .map((person) => {
      const { text } = inLang(person.name, lang, magazine.defaultLanguage);
      const key = indexKey(text, { surname: !person.collective, override: person.sortKey[lang] });
      return { key, line: { person, articles: articlesBy(magazine, person, lang).length } };
    });
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  return [...groupBy(keyed, ({ key }) => indexLetter(key))]
    .map(([letter, found]) => ({ letter, people: found.map(({ line }) => line) }))
    .sort((a, b) => compareLetters(a.letter, b.letter));
}
