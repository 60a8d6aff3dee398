import { hasText } from '../lib/articles.ts';
import type { Edition, Lang, Magazine } from '../lib/magazine.ts';
import { editionPath } from '../lib/paths.ts';
import { PageLink } from './page-link.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly editions: readonly Edition[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Special editions in short, each leading to its full text. */
export function EditionList({ editions, ...said }: Props) {
  return (
    <ul className="entries entries-small brief">
      {editions.map((it) => (
        <li key={it.slug}>
          <h3>
            <PageLink path={(lang) => editionPath(it, lang)} hasPage={(lang) => hasText(it, lang)} {...said}>
              <Said text={it.title} {...said} />
            </PageLink>
          </h3>
          <p className="quiet">
            <Said text={it.blurb} {...said} />
          </p>
        </li>
      ))}
    </ul>
  );
}
