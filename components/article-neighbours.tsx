import type { Article, Lang } from '../lib/magazine.ts';
import { articlePath } from '../lib/paths.ts';
import { wordsIn } from '../lib/words.ts';
import { Ledger } from './ledger.tsx';

interface Props {
  readonly previous?: Article;
  readonly next?: Article;
  readonly lang: Lang;
}

/** The articles before and after this one in its issue. */
export function ArticleNeighbours({ previous, next, lang }: Props) {
  if (previous === undefined && next === undefined) return null;
  const words = wordsIn(lang);
  const link = (article: Article | undefined, label: string, rel: string) =>
    article && (
      <a href={articlePath(article, lang)} rel={rel}>
        <small>{label}</small>
        {article.texts[lang]?.title}
      </a>
    );
  return (
    <Ledger label={words.inThisIssue} className="leafing">
      <div className="turn-pages">
        {link(previous, words.previous, 'prev')}
        {link(next, words.next, 'next')}
      </div>
    </Ledger>
  );
}
