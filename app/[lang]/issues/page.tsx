import { notFound } from 'next/navigation';
import { Archive } from '../../../components/archive.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { readMagazine } from '../../../lib/content/read.ts';
import { groupBy } from '../../../lib/group-by.ts';
import { siteLanguages } from '../../../lib/page-existence.ts';
import { issuesPath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { wordsIn } from '../../../lib/words.ts';

export const generateStaticParams = async () => paramsInLanguages(await readMagazine(), [], () => [{}]);

interface Props {
  readonly params: Promise<{ lang: string }>;
}

export default async function Issues({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const languages = siteLanguages(magazine);
  if (!languages.includes(lang)) notFound();
  const years = groupBy(magazine.issues, ({ date }) => date.slice(0, 4));
  return (
    <PageFrame magazine={magazine} lang={lang} versions={languages.map((it) => ({ lang: it, path: issuesPath(it) }))}>
      <PageHeader title={wordsIn(lang).allIssues} />
      {[...years].map(([year, issues]) => (
        <Ledger key={year} label={year}>
          <Archive issues={issues} magazine={magazine} lang={lang} />
        </Ledger>
      ))}
    </PageFrame>
  );
}
