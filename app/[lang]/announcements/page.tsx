import { AnnouncementEntry } from '../../../components/announcement-entry.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { hasText } from '../../../lib/articles.ts';
import { bodyOf, topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import type { Lang, Magazine } from '../../../lib/magazine.ts';
import { announcementsPath } from '../../../lib/paths.ts';
import { announcementsGraph } from '../../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../../lib/text.ts';
import { type IndexProps, indexPage } from '../../index-page.ts';

const announcementsIn = (magazine: Magazine, lang: Lang) => magazine.announcements.filter((it) => hasText(it, lang));

const page = indexPage({
  title: (words) => words.announcements,
  path: announcementsPath,
  isThere: (magazine, lang) => announcementsIn(magazine, lang).length > 0,
  description: ({ magazine, lang, title }) => {
    const names = announcementsIn(magazine, lang).map((it) => sayIn(magazine, lang)(it.title));
    return describeList(title, names, lang);
  },
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;

export default async function Announcements(props: IndexProps) {
  const { magazine, lang, title, versions } = await page.find(props);
  const announcements = announcementsIn(magazine, lang);
  const bodies = await Promise.all(announcements.map((it) => bodyOf(it, lang)));
  return (
    <PageFrame
      graph={announcementsGraph({ magazine, lang, topics: await topicIndex(lang) }, announcements)}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={title} />
      {announcements.map((it, index) => (
        <AnnouncementEntry key={it.slug} announcement={it} body={bodies[index]} magazine={magazine} lang={lang} />
      ))}
    </PageFrame>
  );
}
