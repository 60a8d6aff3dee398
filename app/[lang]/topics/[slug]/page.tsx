import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlesAcrossIssues } from '../../../../components/articles-across-issues.tsx';
import { BenchmarkSection } from '../../../../components/benchmark-section.tsx';
import { BodyText } from '../../../../components/body-text.tsx';
import { FeedLinks } from '../../../../components/feed-links.tsx';
import { Ledger } from '../../../../components/ledger.tsx';
import { PageFrame } from '../../../../components/page-frame.tsx';
import { PageHeader } from '../../../../components/page-header.tsx';
import { PassageList } from '../../../../components/passage-list.tsx';
import { TopicPeople } from '../../../../components/topic-people.tsx';
import { TopicRelations } from '../../../../components/topic-relations.tsx';
import { benchmarksAbout } from '../../../../lib/benchmarks.ts';
import { bodyOf, readMagazine, topicIndex } from '../../../../lib/content/read.ts';
import { firstWords } from '../../../../lib/first-words.ts';
import { hasIndexes, indexedLanguages } from '../../../../lib/page-existence.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { benchmarksPath, topicPath } from '../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../lib/static-params.ts';
import { topicGraph } from '../../../../lib/structured-data/page-graphs.ts';
import { wordsIn } from '../../../../lib/words.ts';
import { languagesOfTopic } from '../../../languages-of-topic.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  const languages = indexedLanguages(magazine);
  const indexes = new Map(await Promise.all(languages.map(async (lang) => [lang, await topicIndex(lang)] as const)));
  return paramsInLanguages(magazine, ['slug'], (lang) =>
    [...(indexes.get(lang)?.entries.values() ?? [])].filter(({ hasPage }) => hasPage).map(({ topic }) => topic),
  );
}

interface Props {
  readonly params: Promise<{ lang: string; slug: string }>;
}

async function find({ params }: Props) {
  const { lang, slug } = await params;
  const magazine = await readMagazine();
  if (!hasIndexes(magazine, lang)) return undefined;
  const topics = await topicIndex(lang);
  const entry = topics.entries.get(slug);
  const definition = entry && (await bodyOf(entry.topic, lang));
  if (!entry?.hasPage || !definition) return undefined;
  return { magazine, lang, topics, entry, definition, versions: await languagesOfTopic(entry.topic) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { entry, definition } = found;
  const description = firstWords(definition, 160).join('');
  const hasFeed = entry.articles.length > 0;
  return pageMetadata({ ...found, title: entry.label.text, description, hasFeed, hasShareImage: true });
}

export default async function TopicPage(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, topics, entry, definition, versions } = found;
  const words = wordsIn(lang);
  const said = { lang, magazine };
  return (
    <PageFrame
      graph={topicGraph({ ...said, topics }, entry, firstWords(definition, 1000).join(''))}
      {...said}
      versions={versions}
    >
      <PageHeader label={words.topics} title={entry.label.text}>
        {entry.aliases.length > 0 && (
          <p className="quiet">
            {words.aliases} {entry.aliases.join(words.comma)}
          </p>
        )}
        <BodyText body={definition} lang={lang} />
      </PageHeader>
      <TopicRelations entry={entry} lang={lang} />
      <ArticlesAcrossIssues label={words.work} articles={entry.articles} {...said} />
      <BenchmarkSection
        label={<a href={benchmarksPath(lang)}>{words.benchmark.aboutTopic}</a>}
        benchmarks={benchmarksAbout(magazine, entry.topic, lang)}
        {...said}
      />
      <PassageList groups={entry.passages} lang={lang} />
      <TopicPeople people={entry.people} {...said} />
      {entry.articles.length > 0 && (
        <Ledger label={words.feeds}>
          <FeedLinks path={topicPath(entry.topic, lang)} />
        </Ledger>
      )}
    </PageFrame>
  );
}
