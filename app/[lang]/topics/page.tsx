import { IndexLines, Letters } from '../../../components/index-lines.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import { hasIndexes } from '../../../lib/page-existence.ts';
import { topicsPath } from '../../../lib/paths.ts';
import { topicsGraph } from '../../../lib/structured-data/page-graphs.ts';
import { wordsIn } from '../../../lib/words.ts';
import { type IndexProps, indexPage } from '../../index-page.ts';

const page = indexPage({
  title: (words) => words.topicIndex,
  path: topicsPath,
  isThere: hasIndexes,
  description: async ({ lang, title }) => {
    const lines = (await topicIndex(lang)).groups.flatMap((group) => group.lines);
    return describeList(
      title,
      lines.filter(({ isAlias }) => !isAlias).map(({ label }) => label.text),
      lang,
    );
  },
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;

export default async function Topics(props: IndexProps) {
  const { magazine, lang, title, versions } = await page.find(props);
  const topics = await topicIndex(lang);
  return (
    <PageFrame graph={topicsGraph({ magazine, lang, topics })} magazine={magazine} lang={lang} versions={versions}>
      <PageHeader title={title}>
        <p className="quiet">{wordsIn(lang).indexNote}</p>
        <Letters letters={topics.groups.map(({ letter }) => letter)} lang={lang} />
      </PageHeader>
      <IndexLines index={topics} lang={lang} />
    </PageFrame>
  );
}
