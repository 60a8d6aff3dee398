import { AboutPeople, type Biography } from '../components/about-people.tsx';
import { hasText } from '../lib/articles.ts';
import { bodyOf } from '../lib/content/read.ts';
import { creditsByRole } from '../lib/credits.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Article, Lang, Magazine } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';

/** Those who made an article, each once, with all their roles and what is told of them. */
export async function PeopleOf({ article, magazine, lang }: { article: Article; magazine: Magazine; lang: Lang }) {
  const { roleNames } = wordsIn(lang);
  const parts = creditsByRole(article).flatMap(([role, people]) => people.map((person) => ({ person, role })));
  const people: Biography[] = [];
  for (const [person, theirs] of groupBy(parts, ({ person: it }) => it)) {
    const bodyLang = hasText(person, lang) ? lang : magazine.defaultLanguage;
    const body = await bodyOf(person, bodyLang);
    people.push({ person, roles: theirs.map(({ role }) => roleNames[role]), bodyLang, ...(body && { body }) });
  }
  return <AboutPeople people={people} magazine={magazine} lang={lang} />;
}
