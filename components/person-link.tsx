import type { Contributor, Lang, Magazine } from '../lib/magazine.ts';
import { hasContributorPage } from '../lib/page-existence.ts';
import { contributorPath } from '../lib/paths.ts';
import { PageLink } from './page-link.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly person: Contributor;
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** A person's name, linked to their page if they have one. */
export const PersonLink = ({ person, ...said }: Props) => (
  <PageLink
    path={(lang) => contributorPath(person, lang)}
    hasPage={(lang) => hasContributorPage(said.magazine, person, lang)}
    {...said}
  >
    <Said text={person.name} {...said} />
  </PageLink>
);
