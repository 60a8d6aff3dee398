import type { ReactNode } from 'react';
import type { Lang, Magazine } from '../lib/magazine.ts';
import type { PageAddress } from '../lib/page-metadata.ts';
import type { Graph } from '../lib/structured-data/graph.ts';
import { wordsIn } from '../lib/words.ts';
import { DataBlock } from './data-block.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

interface Props {
  readonly magazine: Magazine;
  readonly lang: Lang;
  /** This page in every language it exists in, itself included. */
  readonly versions: readonly PageAddress[];
  /** The issue whose accent the page wears; the current one unless given. */
  readonly issue?: { readonly id: string };
  /** The home page shows the magazine's name itself. */
  readonly isHome?: boolean;
  readonly graph: Graph;
  readonly children: ReactNode;
}

/** What stands round every page. */
export function PageFrame({
  magazine,
  lang,
  versions,
  issue = magazine.issues[0],
  isHome = false,
  graph,
  children,
}: Props) {
  return (
    <div className={issue ? `frame accent-${issue.id}` : 'frame'}>
      <a className="skip" href="#main">
        {wordsIn(lang).skip}
      </a>
      <div className="sheet">
        <SiteHeader magazine={magazine} lang={lang} versions={versions} isHome={isHome} />
        <main id="main">{children}</main>
        <SiteFooter magazine={magazine} lang={lang} />
      </div>
      <DataBlock graph={graph} />
    </div>
  );
}
