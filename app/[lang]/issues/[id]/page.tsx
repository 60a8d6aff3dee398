import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnnouncementList } from '../../../../components/announcement-list.tsx';
import { BenchmarkSection } from '../../../../components/benchmark-section.tsx';
import { BodyText } from '../../../../components/body-text.tsx';
import { EditionList } from '../../../../components/edition-list.tsx';
import { FeedLinks } from '../../../../components/feed-links.tsx';
import { IssueContents } from '../../../../components/issue-contents.tsx';
import { IssueHeader } from '../../../../components/issue-header.tsx';
import { Ledger } from '../../../../components/ledger.tsx';
import { Masthead } from '../../../../components/masthead.tsx';
import { PageFrame } from '../../../../components/page-frame.tsx';
import { benchmarksOfIssue } from '../../../../lib/benchmarks.ts';
import { bodyOf, findIssue, readMagazine, topicIndex } from '../../../../lib/content/read.ts';
import { firstWords } from '../../../../lib/first-words.ts';
import { hasIssueFeed, siteLanguages } from '../../../../lib/page-existence.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { benchmarksPath, issuePath } from '../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../lib/static-params.ts';
import { issueGraph } from '../../../../lib/structured-data/page-graphs.ts';
import { sayIn, textIn } from '../../../../lib/text.ts';
import { wordsIn } from '../../../../lib/words.ts';
import { LetterOf } from '../../../letter-of.tsx';
import { readingTimes } from '../../../reading-times.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, ['id'], () => magazine.issues.map(({ id }) => ({ id })));
}

interface Props {
  readonly params: Promise<{ lang: string; id: string }>;
}

async function find({ params }: Props) {
  const { lang, id } = await params;
  const [magazine, issue] = await Promise.all([readMagazine(), findIssue(id)]);
  const languages = siteLanguages(magazine);
  if (issue === undefined || !languages.includes(lang)) return undefined;
  const source = textIn(issue.texts, lang, magazine.defaultLanguage);
  const body = source && (await bodyOf(issue, source.lang));
  const introduction = source && body && { body, lang: source.lang };
  const hasFeed = hasIssueFeed(issue, lang);
  const versions = languages.map((it) => ({ lang: it, path: issuePath(issue, it) }));
  return { magazine, lang, issue, introduction, hasFeed, versions };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang, issue, introduction } = found;
  const title = sayIn(magazine, lang)(issue.title);
  const words = introduction ? firstWords(introduction.body, 160).join('') : wordsIn(lang).articlesOfIssue(title);
  return pageMetadata({ ...found, title, description: words, hasShareImage: true });
}

export default async function IssuePage(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, issue, introduction, hasFeed, versions } = found;
  const words = wordsIn(lang);
  const said = { lang, magazine };
  return (
    <PageFrame
      graph={issueGraph({ ...said, topics: await topicIndex(lang) }, issue)}
      {...said}
      issue={issue}
      versions={versions}
    >
      <article>
        <IssueHeader issue={issue} {...said}>
          {introduction && <BodyText {...introduction} pageLang={lang} />}
          {hasFeed && <FeedLinks path={issuePath(issue, lang)} />}
        </IssueHeader>
        <IssueContents
          issue={issue}
          {...said}
          letter={<LetterOf issue={issue} {...said} />}
          minutes={await readingTimes(issue, lang, magazine.defaultLanguage)}
        />
        <BenchmarkSection
          label={<a href={benchmarksPath(lang)}>{words.benchmark.ofIssue}</a>}
          benchmarks={benchmarksOfIssue(magazine, issue, lang)}
          {...said}
        />
        <Masthead issue={issue} {...said} />
        {issue.announcements.length > 0 && (
          <Ledger label={words.announcements}>
            <AnnouncementList announcements={issue.announcements} {...said} />
          </Ledger>
        )}
        {issue.editions.length > 0 && (
          <Ledger label={words.editions}>
            <EditionList editions={issue.editions} {...said} />
          </Ledger>
        )}
      </article>
    </PageFrame>
  );
}
