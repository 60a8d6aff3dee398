import type { Lang, Link, Magazine } from '../lib/magazine.ts';
import { Said } from './said.tsx';

/** Where else someone is to be found. */
export function PersonLinks({ links, magazine, lang }: { links: readonly Link[]; magazine: Magazine; lang: Lang }) {
  if (links.length === 0) return null;
  return (
    <ul className="inline-list">
      {links.map(({ label, url }) => (
        <li key={url}>
          <a href={url}>
            <Said text={label} magazine={magazine} lang={lang} />
          </a>
        </li>
      ))}
    </ul>
  );
}
