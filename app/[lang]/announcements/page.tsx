import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnnouncementEntry } from '../../../components/announcement-entry.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { hasText } from '../../../lib/articles.ts';
import { bodyOf, readMagazine, topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import { anyHasText, siteLanguages } from '../../../lib/page-existence.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { announcementsPath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { announcementsGraph } from '../../../lib/structured-data/page-graphs.ts';
import { inLang } from '../../../lib/text.ts';
import { wordsIn } from '../../../lib/words.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, [], (lang) => (anyHasText(magazine.announcements, lang) ? [{}] : []));
}

interface Props {
  readonly params: Promise<{ lang: string }>;
}

async function find({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const languages = siteLanguages(magazine).filter((it) => anyHasText(magazine.announcements, it));
  if (!languages.includes(lang)) return undefined;
  return { magazine, lang, versions: languages.map((it) => ({ lang: it, path: announcementsPath(it) })) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang } = found;
  const title = wordsIn(lang).announcements;
  const names = magazine.announcements
    .filter((it) => hasText(it, lang))
    .map((it) => inLang(it.title, lang, magazine.defaultLanguage).text);
  return pageMetadata({ ...found, title, description: describeList(title, names, lang) });
}

export default async function Announcements(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, versions } = found;
  const announcements = magazine.announcements.filter((it) => hasText(it, lang));
  const bodies = await Promise.all(announcements.map((it) => bodyOf(it, lang)));
  return (
    <PageFrame
      graph={announcementsGraph({ magazine, lang, topics: await topicIndex(lang) }, announcements)}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={wordsIn(lang).announcements} />
      {announcements.map((it, index) => (
        <AnnouncementEntry key={it.slug} announcement={it} body={bodies[index]} magazine={magazine} lang={lang} />
      ))}
    </PageFrame>
  );
}
