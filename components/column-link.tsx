import type { Column, Lang, Magazine } from '../lib/magazine.ts';
import { hasColumnPage } from '../lib/page-existence.ts';
import { columnPath } from '../lib/paths.ts';
import { PageLink } from './page-link.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly column: Column;
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** A column's name, linked to its page if it has one. */
export const ColumnLink = ({ column, ...said }: Props) => (
  <PageLink
    path={(lang) => columnPath(column, lang)}
    hasPage={(lang) => hasColumnPage(said.magazine, column, lang)}
    {...said}
  >
    <Said text={column.label} {...said} />
  </PageLink>
);
