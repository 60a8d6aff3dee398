import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Archive } from '../../../components/archive.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { readMagazine, topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import { groupBy } from '../../../lib/group-by.ts';
import { siteLanguages } from '../../../lib/page-existence.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { issuesPath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { inLang } from '../../../lib/text.ts';
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
  return { magazine, lang, versions: languages.map((it) => ({ lang: it, path: issuesPath(it) })) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang } = found;
  const title = wordsIn(lang).allIssues;
  const names = magazine.issues.map((it) => inLang(it.title, lang, magazine.defaultLanguage).text);
  return pageMetadata({ ...found, title, description: describeList(title, names, lang) });
}

export default async function Issues(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, versions } = found;
  const years = groupBy(magazine.issues, ({ date }) => date.slice(0, 4));
  return (
    <PageFrame
      graph={pageGraph(
        { magazine, lang, topics: await topicIndex(lang) },
        { name: wordsIn(lang).allIssues, path: issuesPath(lang) },
      )}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={wordsIn(lang).allIssues} />
      {[...years].map(([year, issues]) => (
        <Ledger key={year} label={year}>
          <Archive issues={issues} magazine={magazine} lang={lang} />
        </Ledger>
      ))}
    </PageFrame>
  );
}
