import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlesAcrossIssues } from '../../../../components/articles-across-issues.tsx';
import { BodyText } from '../../../../components/body-text.tsx';
import { FeedLinks } from '../../../../components/feed-links.tsx';
import { Ledger } from '../../../../components/ledger.tsx';
import { PageFrame } from '../../../../components/page-frame.tsx';
import { PageHeader } from '../../../../components/page-header.tsx';
import { PersonLinks } from '../../../../components/person-links.tsx';
import { Said } from '../../../../components/said.tsx';
import { articlesBy } from '../../../../lib/articles.ts';
import { bodyOf, findContributor, readMagazine, topicIndex } from '../../../../lib/content/read.ts';
import { firstWords } from '../../../../lib/first-words.ts';
import { hasContributorPage } from '../../../../lib/page-existence.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { contributorPath } from '../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../lib/static-params.ts';
import { contributorGraph } from '../../../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../../../lib/text.ts';
import { wordsIn } from '../../../../lib/words.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, ['slug'], (lang) =>
    magazine.contributors.filter((it) => hasContributorPage(magazine, it, lang)),
  );
}

interface Props {
  readonly params: Promise<{ lang: string; slug: string }>;
}

async function find({ params }: Props) {
  const { lang, slug } = await params;
  const [magazine, person] = await Promise.all([readMagazine(), findContributor(slug)]);
  if (person === undefined || !hasContributorPage(magazine, person, lang)) return undefined;
  const languages = magazine.languages.filter((it) => hasContributorPage(magazine, person, it));
  const versions = languages.map((it) => ({ lang: it, path: contributorPath(person, it) }));
  return { magazine, lang, person, versions, biography: await bodyOf(person, lang) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang, person, biography } = found;
  const title = sayIn(magazine, lang)(person.name);
  const words = wordsIn(lang);
  const description = biography
    ? words.aboutPerson(title, firstWords(biography, 160).join(''))
    : words.articlesBy(title);
  const hasFeed = articlesBy(magazine, person, lang).length > 0;
  return pageMetadata({ ...found, title, description, hasFeed, hasShareImage: true });
}

export default async function ContributorPage(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, person, versions, biography } = found;
  const words = wordsIn(lang);
  const said = { lang, magazine };
  const articles = articlesBy(magazine, person, lang);
  const interviewed = articles.filter(({ speakers }) => speakers?.includes(person));
  const written = articles.filter(({ credits }) => credits.some(({ contributor }) => contributor === person));
  return (
    <PageFrame
      graph={contributorGraph({ ...said, topics: await topicIndex(lang) }, person)}
      {...said}
      versions={versions}
    >
      <PageHeader
        label={words.contributors}
        title={<Said text={person.name} {...said} />}
        deck={person.affiliation && <Said text={person.affiliation} {...said} />}
      >
        {biography && <BodyText body={biography} lang={lang} />}
        <PersonLinks links={person.links} {...said} />
      </PageHeader>
      <ArticlesAcrossIssues label={words.work} articles={written} {...said} />
      <ArticlesAcrossIssues label={words.interviewedIn} articles={interviewed} {...said} />
      {articles.length > 0 && (
        <Ledger label={words.feeds}>
          <FeedLinks path={contributorPath(person, lang)} />
        </Ledger>
      )}
    </PageFrame>
  );
}
