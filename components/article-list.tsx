import type { Lang, Magazine } from '../lib/magazine.ts';
import { ArticleEntry, type Entry } from './article-entry.tsx';

interface Props {
  readonly entries: readonly Entry[];
  readonly lang: Lang;
  readonly magazine: Magazine;
  readonly level?: 3 | 4;
  readonly small?: boolean;
}

/** Articles, one under the other. */
export function ArticleList({ entries, lang, magazine, level = 3, small = false }: Props) {
  const isNumbered = entries.some(({ folio }) => folio !== undefined);
  const className = ['entries', small && 'entries-small', !isNumbered && 'entries-plain'].filter(Boolean).join(' ');
  return (
    <ol className={className}>
      {entries.map((entry) => (
        <ArticleEntry
          key={`${entry.article.issue.id}/${entry.article.slug}`}
          entry={entry}
          lang={lang}
          magazine={magazine}
          level={level}
        />
      ))}
    </ol>
  );
}
