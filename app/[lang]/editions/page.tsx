import { notFound } from 'next/navigation';
import { EditionEntry } from '../../../components/edition-entry.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { hasText } from '../../../lib/articles.ts';
import { bodyOf, readMagazine } from '../../../lib/content/read.ts';
import { anyHasText, siteLanguages } from '../../../lib/page-existence.ts';
import { editionsPath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { wordsIn } from '../../../lib/words.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, [], (lang) => (anyHasText(magazine.editions, lang) ? [{}] : []));
}

interface Props {
  readonly params: Promise<{ lang: string }>;
}

export default async function Editions({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const versions = siteLanguages(magazine).filter((it) => anyHasText(magazine.editions, it));
  if (!versions.includes(lang)) notFound();
  const editions = magazine.editions.filter((it) => hasText(it, lang));
  const bodies = await Promise.all(editions.map((it) => bodyOf(it, lang)));
  return (
    <PageFrame magazine={magazine} lang={lang} versions={versions.map((it) => ({ lang: it, path: editionsPath(it) }))}>
      <PageHeader title={wordsIn(lang).editions} />
      {editions.map((it, index) => (
        <EditionEntry
          key={it.slug}
          edition={it}
          number={index + 1}
          body={bodies[index]}
          magazine={magazine}
          lang={lang}
        />
      ))}
    </PageFrame>
  );
}
