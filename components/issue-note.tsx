import type { Issue, Lang, Magazine } from '../lib/magazine.ts';
import { issuePath } from '../lib/paths.ts';
import { Said } from './said.tsx';

/** Says in which issue an article stands. */
export const IssueNote = ({ issue, magazine, lang }: { issue: Issue; magazine: Magazine; lang: Lang }) => (
  <p className="byline">
    <a href={issuePath(issue, lang)}>
      <Said text={issue.title} lang={lang} magazine={magazine} />
    </a>
  </p>
);
