import { notFound } from 'next/navigation';
import { IndexLines, Letters } from '../../../components/index-lines.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { readMagazine, topicIndex } from '../../../lib/content/read.ts';
import { siteLanguages } from '../../../lib/page-existence.ts';
import { topicsPath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { wordsIn } from '../../../lib/words.ts';

export const generateStaticParams = async () => paramsInLanguages(await readMagazine(), [], () => [{}]);

interface Props {
  readonly params: Promise<{ lang: string }>;
}

export default async function Topics({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const languages = siteLanguages(magazine);
  if (!languages.includes(lang)) notFound();
  const words = wordsIn(lang);
  const index = await topicIndex(lang);
  return (
    <PageFrame magazine={magazine} lang={lang} versions={languages.map((it) => ({ lang: it, path: topicsPath(it) }))}>
      <PageHeader title={words.topicIndex}>
        <p className="quiet">{words.indexNote}</p>
        <Letters letters={index.groups.map(({ letter }) => letter)} lang={lang} />
      </PageHeader>
      <IndexLines index={index} lang={lang} />
    </PageFrame>
  );
}
