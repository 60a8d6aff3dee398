import { notFound } from 'next/navigation';
import { AnnouncementEntry } from '../../../components/announcement-entry.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { hasText } from '../../../lib/articles.ts';
import { bodyOf, readMagazine } from '../../../lib/content/read.ts';
import { anyHasText, siteLanguages } from '../../../lib/page-existence.ts';
import { announcementsPath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { wordsIn } from '../../../lib/words.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, [], (lang) => (anyHasText(magazine.announcements, lang) ? [{}] : []));
}

interface Props {
  readonly params: Promise<{ lang: string }>;
}

export default async function Announcements({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const versions = siteLanguages(magazine).filter((it) => anyHasText(magazine.announcements, it));
  if (!versions.includes(lang)) notFound();
  const announcements = magazine.announcements.filter((it) => hasText(it, lang));
  const bodies = await Promise.all(announcements.map((it) => bodyOf(it, lang)));
  return (
    <PageFrame
      magazine={magazine}
      lang={lang}
      versions={versions.map((it) => ({ lang: it, path: announcementsPath(it) }))}
    >
      <PageHeader title={wordsIn(lang).announcements} />
      {announcements.map((it, index) => (
        <AnnouncementEntry key={it.slug} announcement={it} body={bodies[index]} magazine={magazine} lang={lang} />
      ))}
    </PageFrame>
  );
}
