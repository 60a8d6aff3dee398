import type { Lang, Magazine } from '../lib/magazine.ts';
import type { RelatedArticle } from '../lib/topics/related-articles.ts';
import { wordsIn } from '../lib/words.ts';
import { ArticleList } from './article-list.tsx';
import { Ledger } from './ledger.tsx';

interface Props {
  readonly related: readonly RelatedArticle[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Articles near this one, and why. */
export function RelatedList({ related, lang, magazine }: Props) {
  if (related.length === 0) return null;
  const words = wordsIn(lang);
  const entries = related.map(({ article, shared }) => ({
    article,
    note: (
      <p className="tiny">
        {words.sharedTopics} {shared.map(({ label }) => label.text).join(words.comma)}
      </p>
    ),
  }));
  return (
    <Ledger label={words.related} className="related">
      <ArticleList entries={entries} lang={lang} magazine={magazine} small />
    </Ledger>
  );
}
