import type { Lang, Reference } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';

/** What the article rests on. */
export function SourceList({ sources, lang }: { sources: readonly Reference[]; lang: Lang }) {
  if (sources.length === 0) return null;
  return (
    <Ledger label={wordsIn(lang).sources} id="sources">
      <ol className="sources">
        {sources.map(({ title, url, author, in: within, date }) => (
          <li key={`${title} ${url}`}>
            {url === undefined ? title : <a href={url}>{title}</a>}
            <span className="quiet"> {[author, within, date].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </Ledger>
  );
}
