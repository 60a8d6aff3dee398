import type { ReactNode } from 'react';
import { groupBy } from '../lib/group-by.ts';
import type { Column, Issue, Lang, Magazine } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import type { Entry } from './article-entry.tsx';
import { ArticleList } from './article-list.tsx';
import { ColumnLink } from './column-link.tsx';
import { Ledger } from './ledger.tsx';

interface Props {
  readonly issue: Issue;
  readonly magazine: Magazine;
  readonly lang: Lang;
  /** How the letter begins, in place of its line. */
  readonly letter?: ReactNode;
  /** Reading minutes by slug. */
  readonly minutes: ReadonlyMap<string, number>;
}

/** The contents by column, in the issue's order; what stands in no column comes first, as the letter does. */
export function IssueContents({ issue, magazine, lang, letter, minutes }: Props) {
  const words = wordsIn(lang);
  const entries = issue.articles.map((article, index): Entry => {
    const time = minutes.get(article.slug);
    return { article, folio: index + 1, ...(time === undefined ? {} : { minutes: time }) };
  });
  const byColumn = groupBy(entries, ({ article }) => article.column?.slug);
  const columns: readonly (Column | undefined)[] = [undefined, ...issue.columns];
  return columns.map((column) => {
    const found = byColumn.get(column?.slug);
    if (found === undefined) return null;
    const isLetter = found.every(({ article }) => article.kind === 'letter');
    return (
      <Ledger
        key={column?.slug ?? ''}
        label={
          column ? (
            <ColumnLink column={column} lang={lang} magazine={magazine} />
          ) : isLetter ? (
            words.letter
          ) : (
            words.otherContents
          )
        }
      >
        {isLetter && letter ? letter : <ArticleList entries={found} lang={lang} magazine={magazine} />}
      </Ledger>
    );
  });
}
