import { notFound } from 'next/navigation';
import { ArticleList } from '../../../../components/article-list.tsx';
import { FeedLinks } from '../../../../components/feed-links.tsx';
import { IssueNote } from '../../../../components/issue-note.tsx';
import { Ledger } from '../../../../components/ledger.tsx';
import { PageFrame } from '../../../../components/page-frame.tsx';
import { PageHeader } from '../../../../components/page-header.tsx';
import { Said } from '../../../../components/said.tsx';
import { articlesIn } from '../../../../lib/articles.ts';
import { findColumn, readMagazine } from '../../../../lib/content/read.ts';
import { hasColumnPage } from '../../../../lib/page-existence.ts';
import { columnPath } from '../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../lib/static-params.ts';
import { wordsIn } from '../../../../lib/words.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, ['slug'], (lang) =>
    magazine.columns.filter((it) => hasColumnPage(magazine, it, lang)),
  );
}

interface Props {
  readonly params: Promise<{ lang: string; slug: string }>;
}

export default async function ColumnPage({ params }: Props) {
  const { lang, slug } = await params;
  const [magazine, column] = await Promise.all([readMagazine(), findColumn(slug)]);
  if (column === undefined || !hasColumnPage(magazine, column, lang)) notFound();
  const words = wordsIn(lang);
  const said = { lang, magazine };
  const articles = articlesIn(magazine, column, lang);
  const versions = magazine.languages.filter((it) => hasColumnPage(magazine, column, it));
  const entries = articles.map((article) => ({ article, note: <IssueNote issue={article.issue} {...said} /> }));
  return (
    <PageFrame {...said} versions={versions.map((it) => ({ lang: it, path: columnPath(column, it) }))}>
      <PageHeader
        label={words.columns}
        title={<Said text={column.label} {...said} />}
        deck={<Said text={column.description} {...said} />}
      />
      <Ledger label={words.articles(articles.length)}>
        <ArticleList entries={entries} {...said} />
      </Ledger>
      <Ledger label={words.feeds}>
        <FeedLinks path={columnPath(column, lang)} />
      </Ledger>
    </PageFrame>
  );
}
