import type { ReactNode } from 'react';
import { formatDay } from '../lib/dates.ts';
import type { Issue, Lang, Magazine } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { DraftMark } from './draft-mark.tsx';
import { Opening } from './opening.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly issue: Issue;
  readonly lang: Lang;
  readonly magazine: Magazine;
  /** The editors' introduction, and the issue's feeds. */
  readonly children: ReactNode;
}

/** The head of an issue's page: cover, title, day and what the editors say of it. */
export function IssueHeader({ issue, children, ...said }: Props) {
  const words = wordsIn(said.lang);
  return (
    <header className="page-header">
      <Opening issue={issue} {...said}>
        <p className="label-head">
          {issue.kind === 'special' ? words.specialIssue : <Said text={said.magazine.name} {...said} />}
        </p>
        <h1>
          <Said text={issue.title} {...said} /> <DraftMark draft={issue.draft} lang={said.lang} />
        </h1>
        <p className="quiet">
          <time dateTime={issue.date}>{formatDay(issue.date, said.lang)}</time> ·{' '}
          {words.articles(issue.articles.length)}
        </p>
        {children}
      </Opening>
    </header>
  );
}
