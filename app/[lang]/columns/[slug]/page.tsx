import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlesAcrossIssues } from '../../../../components/articles-across-issues.tsx';
import { FeedLinks } from '../../../../components/feed-links.tsx';
import { Ledger } from '../../../../components/ledger.tsx';
import { PageFrame } from '../../../../components/page-frame.tsx';
import { PageHeader } from '../../../../components/page-header.tsx';
import { Said } from '../../../../components/said.tsx';
import { articlesIn } from '../../../../lib/articles.ts';
import { findColumn, readMagazine, topicIndex } from '../../../../lib/content/read.ts';
import { hasColumnPage } from '../../../../lib/page-existence.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { columnPath } from '../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../lib/static-params.ts';
import { columnGraph } from '../../../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../../../lib/text.ts';
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

async function find({ params }: Props) {
  const { lang, slug } = await params;
  const [magazine, column] = await Promise.all([readMagazine(), findColumn(slug)]);
  if (column === undefined || !hasColumnPage(magazine, column, lang)) return undefined;
  const languages = magazine.languages.filter((it) => hasColumnPage(magazine, column, it));
  return { magazine, lang, column, versions: languages.map((it) => ({ lang: it, path: columnPath(column, it) })) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang, column } = found;
  const say = sayIn(magazine, lang);
  const description = say(column.description);
  return pageMetadata({ ...found, title: say(column.label), description, hasFeed: true, hasShareImage: true });
}

export default async function ColumnPage(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, column, versions } = found;
  const words = wordsIn(lang);
  const said = { lang, magazine };
  const articles = articlesIn(magazine, column, lang);
  return (
    <PageFrame graph={columnGraph({ ...said, topics: await topicIndex(lang) }, column)} {...said} versions={versions}>
      <PageHeader
        label={words.columns}
        title={<Said text={column.label} {...said} />}
        deck={<Said text={column.description} {...said} />}
      />
      <ArticlesAcrossIssues label={words.articles(articles.length)} articles={articles} {...said} />
      <Ledger label={words.feeds}>
        <FeedLinks path={columnPath(column, lang)} />
      </Ledger>
    </PageFrame>
  );
}
