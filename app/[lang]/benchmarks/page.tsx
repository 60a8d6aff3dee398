import { BenchmarkList } from '../../../components/benchmark-list.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { sayWords } from '../../../lib/benchmark/author-words.ts';
import { allBenchmarks } from '../../../lib/benchmarks.ts';
import { topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import { groupBy } from '../../../lib/group-by.ts';
import { articlePath, benchmarksPath } from '../../../lib/paths.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { wordsIn } from '../../../lib/words.ts';
import { benchmarkEntries } from '../../benchmark-entries.ts';
import { type IndexProps, indexPage } from '../../index-page.ts';

const page = indexPage({
  title: (words) => words.benchmark.title,
  path: benchmarksPath,
  isThere: (magazine, lang) => allBenchmarks(magazine, lang).length > 0,
  description: ({ magazine, lang, title }) => {
    const questions = allBenchmarks(magazine, lang).map(({ module }) =>
      sayWords(module.declaration.question, lang, magazine.defaultLanguage),
    );
    return describeList(title, questions, lang);
  },
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;

export default async function Benchmarks(props: IndexProps) {
  const { magazine, lang, title, versions } = await page.find(props);
  const entries = await benchmarkEntries(allBenchmarks(magazine, lang));
  const byArticle = groupBy(entries, ({ benchmark }) => benchmark.article);
  const said = { magazine, lang };
  return (
    <PageFrame
      graph={pageGraph({ ...said, topics: await topicIndex(lang) }, { name: title, path: benchmarksPath(lang) })}
      {...said}
      versions={versions}
    >
      <PageHeader title={title} deck={wordsIn(lang).benchmark.deck} />
      {[...byArticle].map(([article, ofArticle]) => (
        <Ledger
          key={`${article.issue.id}/${article.slug}`}
          label={<a href={articlePath(article, lang)}>{article.texts[lang]?.title}</a>}
        >
          <BenchmarkList entries={ofArticle} {...said} />
        </Ledger>
      ))}
    </PageFrame>
  );
}
