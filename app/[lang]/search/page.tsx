import { Archive } from '../../../components/archive.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SearchForm } from '../../../components/search-form.tsx';
import { TopicLinks } from '../../../components/topic-links.tsx';
import { topicIndex } from '../../../lib/content/read.ts';
import { hasIndexes, hasIssues } from '../../../lib/page-existence.ts';
import { searchPath, topicPath, topicsPath } from '../../../lib/paths.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../../lib/text.ts';
import { wordsIn } from '../../../lib/words.ts';
import { type IndexProps, indexPage } from '../../index-page.ts';

const page = indexPage({
  title: (words) => words.search.title,
  path: searchPath,
  description: ({ magazine, lang }) => wordsIn(lang).search.description(sayIn(magazine, lang)(magazine.name)),
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;

/** As many as fit on a page that is no index. */
const topicsShown = 60;

export default async function Search(props: IndexProps) {
  const { magazine, lang, title, versions } = await page.find(props);
  const topics = await topicIndex(lang);
  const words = wordsIn(lang);
  const entries = [...topics.entries.values()]
    .filter(({ hasPage }) => hasPage)
    .sort((one, other) => other.counts.articles - one.counts.articles || other.counts.passages - one.counts.passages)
    .slice(0, topicsShown);
  return (
    <PageFrame
      graph={pageGraph({ magazine, lang, topics }, { name: title, path: searchPath(lang) })}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <search-page>
        <PageHeader title={title}>
          <SearchForm lang={lang} />
          <p className="search-plain search-needs quiet">{words.search.needsScript}</p>
        </PageHeader>
        <div className="search-results" />
        <div className="search-plain">
          {hasIndexes(magazine, lang) && (
            <Ledger label={<a href={topicsPath(lang)}>{words.topicIndex}</a>}>
              <TopicLinks
                topics={entries.map(({ topic, label }) => ({
                  slug: topic.slug,
                  label,
                  path: topicPath(topic, lang),
                }))}
                lang={lang}
              />
            </Ledger>
          )}
          {hasIssues(magazine) && (
            <Ledger label={words.allIssues}>
              <Archive issues={magazine.issues} magazine={magazine} lang={lang} />
            </Ledger>
          )}
        </div>
      </search-page>
    </PageFrame>
  );
}
