import type { Issue, Lang, Magazine } from '../lib/magazine.ts';
import { issuePath } from '../lib/paths.ts';
import { DraftMark } from './draft-mark.tsx';
import { IssueCover } from './issue-cover.tsx';
import { Said } from './said.tsx';

/** Issues as a row of covers. */
export function Archive({ issues, magazine, lang }: { issues: readonly Issue[]; magazine: Magazine; lang: Lang }) {
  return (
    <ul className="archive">
      {issues.map((issue) => (
        <li key={issue.id} className={`accent-${issue.id}`}>
          <a href={issuePath(issue, lang)}>
            <IssueCover issue={issue} magazine={magazine} lang={lang} />
            <span>
              <Said text={issue.title} lang={lang} magazine={magazine} /> <DraftMark draft={issue.draft} lang={lang} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
