import type { Lang } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';

/** A citation in one format, `GB/T 7714`. */
export interface Citation {
  readonly format: string;
  readonly text: string;
}

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
