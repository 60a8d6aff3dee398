import type { PageWithFeeds } from '../lib/feed/feed-directory.ts';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { FeedLinks } from './feed-links.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly pages: readonly PageWithFeeds[];
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** Pages and the feeds of each. */
export function FeedTable({ pages, magazine, lang }: Props) {
  return (
    <dl className="feeds">
      {pages.map(({ label, path }) => (
        <div key={path}>
          <dt>
            <a href={path}>
              <Said text={label} magazine={magazine} lang={lang} />
            </a>
          </dt>
          <dd>
            <FeedLinks path={path} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
