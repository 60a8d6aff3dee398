import { Archive } from '../../../components/archive.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import { groupBy } from '../../../lib/group-by.ts';
import { hasIssues } from '../../../lib/page-existence.ts';
import { issuesPath } from '../../../lib/paths.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../../lib/text.ts';
import { type IndexProps, indexPage } from '../../index-page.ts';

const page = indexPage({
  title: (words) => words.allIssues,
  path: issuesPath,
  isThere: hasIssues,
  description: ({ magazine, lang, title }) =>
    describeList(
      title,
      magazine.issues.map((it) => sayIn(magazine, lang)(it.title)),
      lang,
    ),
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;

export default async function Issues(props: IndexProps) {
  const { magazine, lang, title, versions } = await page.find(props);
  const years = groupBy(magazine.issues, ({ date }) => date.slice(0, 4));
  return (
    <PageFrame
      graph={pageGraph({ magazine, lang, topics: await topicIndex(lang) }, { name: title, path: issuesPath(lang) })}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={title} />
      {[...years].map(([year, issues]) => (
        <Ledger key={year} label={year}>
          <Archive issues={issues} magazine={magazine} lang={lang} />
        </Ledger>
      ))}
    </PageFrame>
  );
}
