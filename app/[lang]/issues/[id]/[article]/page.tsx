import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleHeader } from '../../../../../components/article-header.tsx';
import { ArticleNeighbours } from '../../../../../components/article-neighbours.tsx';
import { BodyText } from '../../../../../components/body-text.tsx';
import { CiteThis } from '../../../../../components/cite-this.tsx';
import { ContentsList } from '../../../../../components/contents-list.tsx';
import { PageFrame } from '../../../../../components/page-frame.tsx';
import { QuestionMatrix } from '../../../../../components/question-matrix.tsx';
import { RelatedList } from '../../../../../components/related-list.tsx';
import { SourceList } from '../../../../../components/source-list.tsx';
import { SpeakerList } from '../../../../../components/speaker-list.tsx';
import { Takeaways } from '../../../../../components/takeaways.tsx';
import { allArticles, hasText, neighbours } from '../../../../../lib/articles.ts';
import { citationsOf } from '../../../../../lib/cite.ts';
import { bodyOf, findArticle, readMagazine, topicIndex } from '../../../../../lib/content/read.ts';
import { authorsOf } from '../../../../../lib/credits.ts';
import { pageMetadata } from '../../../../../lib/page-metadata.ts';
import { articlePath } from '../../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../../lib/static-params.ts';
import { articleGraph } from '../../../../../lib/structured-data/article-graph.ts';
import { sayIn } from '../../../../../lib/text.ts';
import { linkedTopics } from '../../../../../lib/topics/linked-topic.ts';
import { relatedArticles } from '../../../../../lib/topics/related-articles.ts';
import { PeopleOf } from '../../../../people-of.tsx';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, ['id', 'article'], (lang) =>
    allArticles(magazine, lang).map(({ issue, slug }) => ({ id: issue.id, article: slug })),
  );
}

interface Props {
  readonly params: Promise<{ lang: string; id: string; article: string }>;
}

async function find({ params }: Props) {
  const { lang, id, article: slug } = await params;
  const [magazine, article] = await Promise.all([readMagazine(), findArticle(id, slug)]);
  const text = article?.texts[lang];
  const body = article && (await bodyOf(article, lang));
  if (!article || !text || !body) return undefined;
  const languages = magazine.languages.filter((it) => hasText(article, it));
  const versions = languages.map((it) => ({ lang: it, path: articlePath(article, it) }));
  return { magazine, lang, article, text, body, versions };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang, article, text } = found;
  const say = sayIn(magazine, lang);
  return pageMetadata({
    ...found,
    title: text.title,
    description: text.deck,
    hasShareImage: true,
    article: {
      published: article.date,
      updated: article.updated,
      authors: authorsOf(article).map(({ name }) => say(name)),
      section: article.column && say(article.column.label),
      tags: article.topics.map(({ label }) => say(label)),
    },
  });
}

export default async function ArticlePage(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, article, text, body, versions } = found;
  const index = await topicIndex(lang);
  const { speakers = [] } = article;
  const said = { lang, magazine };
  return (
    <PageFrame
      graph={articleGraph({ ...said, topics: index }, article, body)}
      {...said}
      issue={article.issue}
      versions={versions}
    >
      <reading-progress />
      <article className="article">
        <ArticleHeader article={article} body={body} topics={linkedTopics(article.topics, index)} {...said} />
        <div className="article-body">
          <ContentsList body={body} lang={lang} />
          <div>
            <Takeaways takeaways={text.takeaways} lang={lang} />
            {speakers.length > 0 && <SpeakerList speakers={speakers} turns={body.turns} {...said} />}
            {article.kind === 'roundtable' && <QuestionMatrix speakers={speakers} body={body} {...said} />}
            <BodyText body={body} lang={lang} />
            <footnote-preview />
          </div>
        </div>
      </article>
      <SourceList sources={text.sources} lang={lang} />
      <PeopleOf article={article} {...said} />
      <CiteThis citations={citationsOf(magazine, article, lang)} lang={lang} />
      <ArticleNeighbours {...neighbours(article, lang)} lang={lang} />
      <RelatedList related={relatedArticles(index, article)} {...said} />
    </PageFrame>
  );
}
