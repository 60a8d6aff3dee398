import { notFound } from 'next/navigation';
import { Letters } from '../../../components/index-lines.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PeopleLines } from '../../../components/people-lines.tsx';
import { readMagazine } from '../../../lib/content/read.ts';
import { siteLanguages } from '../../../lib/page-existence.ts';
import { contributorsPath } from '../../../lib/paths.ts';
import { peopleIndex } from '../../../lib/people-index.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { wordsIn } from '../../../lib/words.ts';

export const generateStaticParams = async () => paramsInLanguages(await readMagazine(), [], () => [{}]);

interface Props {
  readonly params: Promise<{ lang: string }>;
}

export default async function Contributors({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const languages = siteLanguages(magazine);
  if (!languages.includes(lang)) notFound();
  const words = wordsIn(lang);
  const groups = peopleIndex(magazine, lang);
  return (
    <PageFrame
      magazine={magazine}
      lang={lang}
      versions={languages.map((it) => ({ lang: it, path: contributorsPath(it) }))}
    >
      <PageHeader title={words.contributors}>
        <Letters letters={groups.map(({ letter }) => letter)} lang={lang} />
      </PageHeader>
      <Ledger label="A–Z">
        <PeopleLines groups={groups} magazine={magazine} lang={lang} />
      </Ledger>
    </PageFrame>
  );
}
