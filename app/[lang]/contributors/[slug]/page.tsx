import { notFound } from 'next/navigation';
import { ArticleList } from '../../../../components/article-list.tsx';
import { BodyText } from '../../../../components/body-text.tsx';
import { FeedLinks } from '../../../../components/feed-links.tsx';
import { IssueNote } from '../../../../components/issue-note.tsx';
import { Ledger } from '../../../../components/ledger.tsx';
import { PageFrame } from '../../../../components/page-frame.tsx';
import { PageHeader } from '../../../../components/page-header.tsx';
import { PersonLinks } from '../../../../components/person-links.tsx';
import { Said } from '../../../../components/said.tsx';
import { articlesBy } from '../../../../lib/articles.ts';
import { bodyOf, findContributor, readMagazine } from '../../../../lib/content/read.ts';
import { hasContributorPage } from '../../../../lib/page-existence.ts';
import { contributorPath } from '../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../lib/static-params.ts';
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

export default async function ContributorPage({ params }: Props) {
  const { lang, slug } = await params;
  const [magazine, person] = await Promise.all([readMagazine(), findContributor(slug)]);
  if (person === undefined || !hasContributorPage(magazine, person, lang)) notFound();
  const words = wordsIn(lang);
  const said = { lang, magazine };
  const biography = await bodyOf(person, lang);
  const articles = articlesBy(magazine, person, lang);
  const interviewed = articles.filter(({ speakers }) => speakers?.includes(person));
  const written = articles.filter(({ credits }) => credits.some(({ contributor }) => contributor === person));
  const versions = magazine.languages.filter((it) => hasContributorPage(magazine, person, it));
  const list = (found: typeof articles) => (
    <ArticleList
      entries={found.map((article) => ({ article, note: <IssueNote issue={article.issue} {...said} /> }))}
      {...said}
    />
  );
  return (
    <PageFrame {...said} versions={versions.map((it) => ({ lang: it, path: contributorPath(person, it) }))}>
      <PageHeader
        label={words.contributors}
        title={<Said text={person.name} {...said} />}
        deck={person.affiliation && <Said text={person.affiliation} {...said} />}
      >
        {biography && <BodyText body={biography} lang={lang} />}
        <PersonLinks links={person.links} {...said} />
      </PageHeader>
      {written.length > 0 && <Ledger label={words.work}>{list(written)}</Ledger>}
      {interviewed.length > 0 && <Ledger label={words.interviewedIn}>{list(interviewed)}</Ledger>}
      {articles.length > 0 && (
        <Ledger label={words.feeds}>
          <FeedLinks path={contributorPath(person, lang)} />
        </Ledger>
      )}
    </PageFrame>
  );
}
