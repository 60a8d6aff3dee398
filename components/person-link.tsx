import type { Contributor, Lang, Magazine } from '../lib/magazine.ts';
import { hasContributorPage } from '../lib/page-existence.ts';
import { contributorPath } from '../lib/paths.ts';
import { languageTag } from '../lib/text.ts';
import { Said } from './said.tsx';

interface Props {
  readonly person: Contributor;
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** A person's name, linked to their page: in this language, else in the default one, else not at all. */
export function PersonLink({ person, lang, magazine }: Props) {
  const name = <Said text={person.name} lang={lang} magazine={magazine} />;
  const pageLang = [lang, magazine.defaultLanguage].find((it) => hasContributorPage(magazine, person, it));
  if (pageLang === undefined) return name;
  return (
    <a href={contributorPath(person, pageLang)} hrefLang={pageLang === lang ? undefined : languageTag(pageLang)}>
      {name}
    </a>
  );
}
