import type { Lang, Magazine, Text } from '../lib/magazine.ts';
import { FeedLinks } from './feed-links.tsx';
import { Said } from './said.tsx';

/** The page that feeds belong to. */
export interface FeedLine {
  readonly label: Text;
  readonly path: string;
}

interface Props {
  readonly lines: readonly FeedLine[];
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** Pages and the feeds of each. */
export function FeedTable({ lines, magazine, lang }: Props) {
  return (
    <dl className="feeds">
      {lines.map(({ label, path }) => (
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
