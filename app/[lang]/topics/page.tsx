import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IndexLines, Letters } from '../../../components/index-lines.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { readMagazine, topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import { siteLanguages } from '../../../lib/page-existence.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { topicsPath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { topicsGraph } from '../../../lib/structured-data/page-graphs.ts';
import { wordsIn } from '../../../lib/words.ts';

export const generateStaticParams = async () => paramsInLanguages(await readMagazine(), [], () => [{}]);

interface Props {
  readonly params: Promise<{ lang: string }>;
}

async function find({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const languages = siteLanguages(magazine);
  if (!languages.includes(lang)) return undefined;
  return { magazine, lang, versions: languages.map((it) => ({ lang: it, path: topicsPath(it) })) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { lang } = found;
  const title = wordsIn(lang).topicIndex;
  const { groups } = await topicIndex(lang);
  const names = groups.flatMap(({ lines }) => lines.filter(({ isAlias }) => !isAlias).map(({ label }) => label.text));
  return pageMetadata({ ...found, title, description: describeList(title, names, lang) });
}

export default async function Topics(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, versions } = found;
  const words = wordsIn(lang);
  const index = await topicIndex(lang);
  return (
    <PageFrame
      graph={topicsGraph({ magazine, lang, topics: index })}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={words.topicIndex}>
        <p className="quiet">{words.indexNote}</p>
        <Letters letters={index.groups.map(({ letter }) => letter)} lang={lang} />
      </PageHeader>
      <IndexLines index={index} lang={lang} />
    </PageFrame>
  );
}
