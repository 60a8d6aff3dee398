import { FeedTable } from '../../../components/feed-table.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { topicIndex } from '../../../lib/content/read.ts';
import { feedDirectory } from '../../../lib/feed/feed-directory.ts';
import { feedsPath } from '../../../lib/paths.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { wordsIn } from '../../../lib/words.ts';
import { type IndexProps, indexPage } from '../../index-page.ts';

const page = indexPage({
  title: (words) => words.feeds,
  path: feedsPath,
  description: ({ lang }) => wordsIn(lang).feedsNote,
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;

export default async function Feeds(props: IndexProps) {
  const { magazine, lang, title, versions } = await page.find(props);
  const topics = await topicIndex(lang);
  return (
    <PageFrame
      graph={pageGraph({ magazine, lang, topics }, { name: title, path: feedsPath(lang) })}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={title} deck={wordsIn(lang).feedsNote} />
      {feedDirectory(magazine, topics, lang).map(({ label, pages }) => (
        <Ledger key={label} label={label}>
          <FeedTable pages={pages} magazine={magazine} lang={lang} />
        </Ledger>
      ))}
    </PageFrame>
  );
}
