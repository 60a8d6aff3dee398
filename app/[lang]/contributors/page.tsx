import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Letters } from '../../../components/index-lines.tsx';
import { Ledger } from '../../../components/ledger.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PeopleLines } from '../../../components/people-lines.tsx';
import { readMagazine, topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import { hasContributorPage, siteLanguages } from '../../../lib/page-existence.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { contributorsPath } from '../../../lib/paths.ts';
import { peopleIndex } from '../../../lib/people-index.ts';
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
  return { magazine, lang, versions: languages.map((it) => ({ lang: it, path: contributorsPath(it) })) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang } = found;
  const title = wordsIn(lang).contributors;
  const names = magazine.contributors
    .filter((it) => hasContributorPage(magazine, it, lang))
    .map(({ name }) => inLang(name, lang, magazine.defaultLanguage).text);
  return pageMetadata({ ...found, title, description: describeList(title, names, lang) });
}

export default async function Contributors(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, versions } = found;
  const words = wordsIn(lang);
  const groups = peopleIndex(magazine, lang);
  return (
    <PageFrame
      graph={pageGraph(
        { magazine, lang, topics: await topicIndex(lang) },
        { name: words.contributors, path: contributorsPath(lang) },
      )}
      magazine={magazine}
      lang={lang}
      versions={versions}
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
