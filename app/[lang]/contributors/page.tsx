import { Letters } from '../../../components/index-lines.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PeopleLines } from '../../../components/people-lines.tsx';
import { topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import { hasContributorPage, hasIndexes } from '../../../lib/page-existence.ts';
import { contributorsPath } from '../../../lib/paths.ts';
import { peopleIndex } from '../../../lib/people-index.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../../lib/text.ts';
import { type IndexProps, indexPage } from '../../index-page.ts';

const page = indexPage({
  title: (words) => words.contributors,
  path: contributorsPath,
  isThere: hasIndexes,
  description: ({ magazine, lang, title }) => {
    const people = magazine.contributors.filter((it) => hasContributorPage(magazine, it, lang));
    return describeList(
      title,
      people.map(({ name }) => sayIn(magazine, lang)(name)),
      lang,
    );
  },
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;

export default async function Contributors(props: IndexProps) {
  const { magazine, lang, title, versions } = await page.find(props);
  const groups = peopleIndex(magazine, lang);
  return (
    <PageFrame
      graph={pageGraph(
        { magazine, lang, topics: await topicIndex(lang) },
        { name: title, path: contributorsPath(lang) },
      )}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={title}>
        <Letters letters={groups.map(({ letter }) => letter)} lang={lang} />
      </PageHeader>
      <Ledger label="A–Z">
        <PeopleLines groups={groups} magazine={magazine} lang={lang} />
      </Ledger>
    </PageFrame>
  );
}
