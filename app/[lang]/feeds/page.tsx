import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type FeedLine, FeedTable } from '../../../components/feed-table.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { articlesBy } from '../../../lib/articles.ts';
import { readMagazine, topicIndex } from '../../../lib/content/read.ts';
import { hasColumnPage, siteLanguages } from '../../../lib/page-existence.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { columnPath, contributorPath, feedsPath, homePath, issuePath, topicPath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { wordsIn } from '../../../lib/words.ts';

export const generateStaticParams = async () => paramsInLanguages(await readMagazine(), [], () => [{}]);

interface Props {
  readonly params: Promise<{ lang: string }>;
}

async function find({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const languages = siteLanguages(magazine);
  if (!languages.includes(lang)) return undefined;
  return { magazine, lang, versions: languages.map((it) => ({ lang: it, path: feedsPath(it) })) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { lang } = found;
  return pageMetadata({ ...found, title: wordsIn(lang).feeds, description: wordsIn(lang).feedsNote });
}

export default async function Feeds(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, versions } = found;
  const words = wordsIn(lang);
  const { issues, columns, contributors } = magazine;
  const index = await topicIndex(lang);
  const tables: readonly (readonly [string, readonly FeedLine[]])[] = [
    [words.wholeSite, [{ label: magazine.name, path: homePath(lang) }]],
    [
      words.columns,
      columns
        .filter((it) => hasColumnPage(magazine, it, lang))
        .map((it) => ({ label: it.label, path: columnPath(it, lang) })),
    ],
    [words.issues, issues.map((it) => ({ label: it.title, path: issuePath(it, lang) }))],
    [
      words.topics,
      [...index.entries.values()]
        .filter(({ hasPage, articles }) => hasPage && articles.length > 0)
        .map(({ topic }) => ({ label: topic.label, path: topicPath(topic, lang) })),
    ],
    [
      words.contributors,
      contributors
        .filter((it) => articlesBy(magazine, it, lang).length > 0)
        .map((it) => ({ label: it.name, path: contributorPath(it, lang) })),
    ],
  ];
  return (
    <PageFrame
      graph={pageGraph({ magazine, lang, topics: index }, { name: words.feeds, path: feedsPath(lang) })}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={words.feeds} deck={words.feedsNote} />
      {tables
        .filter(([, lines]) => lines.length > 0)
        .map(([label, lines]) => (
          <Ledger key={label} label={label}>
            <FeedTable lines={lines} magazine={magazine} lang={lang} />
          </Ledger>
        ))}
    </PageFrame>
  );
}
