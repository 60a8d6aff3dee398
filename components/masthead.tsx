import type { Issue, Lang, Magazine } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { People } from './byline.tsx';
import { Ledger } from './ledger.tsx';
import { Said } from './said.tsx';

/** Who made the issue. */
export function Masthead({ issue, lang, magazine }: { issue: Issue; lang: Lang; magazine: Magazine }) {
  if (issue.masthead.length === 0) return null;
  return (
    <Ledger label={wordsIn(lang).masthead}>
      <dl className="facts">
        {issue.masthead.map(({ role, people }) => (
          <div key={Object.values(role).join()}>
            <dt>
              <Said text={role} lang={lang} magazine={magazine} />
            </dt>
            <dd>
              <People people={people} lang={lang} magazine={magazine} />
            </dd>
          </div>
        ))}
      </dl>
    </Ledger>
  );
}
