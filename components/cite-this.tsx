import type { Citation } from '../lib/cite.ts';
import type { Lang } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';

/** The article's citation in each format, folded: few readers need it. */
export function CiteThis({ citations, lang }: { citations: readonly Citation[]; lang: Lang }) {
  return (
    <Ledger label={wordsIn(lang).cite} id="cite" className="cite">
      {citations.map(({ format, text }) => (
        <details key={format}>
          <summary>{format}</summary>
          <code-copy>
            <pre>
              <code>{text}</code>
            </pre>
          </code-copy>
        </details>
      ))}
    </Ledger>
  );
}
