import type { ReactNode } from 'react';
import type { Issue, Lang, Magazine } from '../lib/magazine.ts';
import { IssueCover } from './issue-cover.tsx';

interface Props {
  readonly issue: Issue;
  readonly magazine: Magazine;
  readonly lang: Lang;
  readonly children: ReactNode;
}

/** An issue's cover, and beside it the words that open it. */
export function Opening({ issue, magazine, lang, children }: Props) {
  return (
    <div className="opening">
      <IssueCover issue={issue} magazine={magazine} lang={lang} />
      <div className="opening-words">{children}</div>
    </div>
  );
}
