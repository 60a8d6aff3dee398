import type { Body } from '../lib/body.ts';
import { creditsByRole } from '../lib/credits.ts';
import { formatDay } from '../lib/dates.ts';
import type { Article, Lang, Magazine } from '../lib/magazine.ts';
import { issuePath } from '../lib/paths.ts';
import { textIn } from '../lib/text.ts';
import type { LinkedTopic } from '../lib/topics/linked-topic.ts';
import { readingMinutes } from '../lib/typography.ts';
import { wordsIn } from '../lib/words.ts';
import { People } from './byline.tsx';
import { ColumnLink } from './column-link.tsx';
import { DraftMark } from './draft-mark.tsx';
import { Said } from './said.tsx';
import { TopicLinks } from './topic-links.tsx';

interface Props {
  readonly article: Article;
  readonly body: Body;
  readonly topics: readonly LinkedTopic[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

function Facts({ article, body, topics, lang, magazine }: Props) {
  const words = wordsIn(lang);
  const { date, updated } = article;
  return (
    <dl className="facts">
      {creditsByRole(article).map(([role, people]) => (
        <div key={role}>
          <dt>{words.roles[role]}</dt>
          <dd>
            <People people={people} lang={lang} magazine={magazine} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.published}</dt>
        <dd>
          <time dateTime={date}>{formatDay(date, lang)}</time>
          {updated && (
            <span>
              {' '}
              {words.updated} <time dateTime={updated}>{formatDay(updated, lang)}</time>
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.textLength(body.count.han + body.count.latinWords)}</dt>
        <dd>{words.readingTime(readingMinutes(body.count))}</dd>
      </div>
      {topics.length > 0 && (
        <div className="wide">
          <dt>{words.topics}</dt>
          <dd>
            <TopicLinks topics={topics} lang={lang} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Column, title, deck, and what there is to know before reading. */
export function ArticleHeader(props: Props) {
  const { article, lang, magazine } = props;
  const { column, issue, kind } = article;
  const text = textIn(article.texts, lang, magazine.defaultLanguage);
  const words = wordsIn(lang);
  return (
    <header className="article-header">
      <p className="kicker">
        <span className="column">
          {column ? <ColumnLink column={column} lang={lang} magazine={magazine} /> : words.kinds[kind]}
        </span>
        {column && kind !== 'article' && <span>{words.kinds[kind]}</span>}
        <a href={issuePath(issue, lang)}>
          <Said text={issue.title} lang={lang} magazine={magazine} />
        </a>
        <DraftMark draft={article.draft || text?.draft} lang={lang} />
      </p>
      <div>
        <h1>{text?.title}</h1>
        <p className="deck">{text?.deck}</p>
        <Facts {...props} />
      </div>
    </header>
  );
}
