import type { ReactNode } from 'react';
import type { Article, Lang, Magazine } from '../lib/magazine.ts';
import { articlePath } from '../lib/paths.ts';
import { languageTag, textIn } from '../lib/text.ts';
import { wordsIn } from '../lib/words.ts';
import { Byline } from './byline.tsx';
import { DraftMark } from './draft-mark.tsx';

/** An article in a list, with what the page knows of it. */
export interface Entry {
  readonly article: Article;
  /** Its place in the issue, from 1. */
  readonly folio?: number;
  /** Reading time. */
  readonly minutes?: number;
  /** A line under the deck: the issue, or why it is here. */
  readonly note?: ReactNode;
}

interface Props {
  readonly entry: Entry;
  readonly lang: Lang;
  readonly magazine: Magazine;
  readonly level: 3 | 4;
}

/** One line of a contents list. An untranslated article keeps its title and leads to its own language. */
export function ArticleEntry({ entry: { article, folio, minutes, note }, lang, magazine, level }: Props) {
  const text = textIn(article.texts, lang, magazine.defaultLanguage);
  if (text === undefined) return null;
  const Heading = level === 3 ? 'h3' : 'h4';
  const foreign = text.lang === lang ? undefined : languageTag(text.lang);
  return (
    <li>
      {folio !== undefined && <span className="folio">{folio}</span>}
      <div className="entry">
        <Heading lang={foreign}>
          <a href={articlePath(article, text.lang)} hrefLang={foreign}>
            {text.title}
          </a>{' '}
          <DraftMark draft={article.draft || text.draft} lang={lang} />
        </Heading>
        <p className="deck" lang={foreign}>
          {text.deck}
        </p>
        <Byline article={article} lang={lang} magazine={magazine} />
        {note}
      </div>
      {minutes !== undefined && <span className="minutes">{wordsIn(lang).minutes(minutes)}</span>}
    </li>
  );
}
