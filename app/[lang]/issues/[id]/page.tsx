import { notFound } from 'next/navigation';
import { AnnouncementList } from '../../../../components/announcement-list.tsx';
import { BodyText } from '../../../../components/body-text.tsx';
import { DraftMark } from '../../../../components/draft-mark.tsx';
import { EditionList } from '../../../../components/edition-list.tsx';
import { FeedLinks } from '../../../../components/feed-links.tsx';
import { IssueContents } from '../../../../components/issue-contents.tsx';
import { Ledger } from '../../../../components/ledger.tsx';
import { Masthead } from '../../../../components/masthead.tsx';
import { Opening } from '../../../../components/opening.tsx';
import { PageFrame } from '../../../../components/page-frame.tsx';
import { Said } from '../../../../components/said.tsx';
import { bodyOf, findIssue, readMagazine } from '../../../../lib/content/read.ts';
import { formatDay } from '../../../../lib/dates.ts';
import { siteLanguages } from '../../../../lib/page-existence.ts';
import { issuePath } from '../../../../lib/paths.ts';
import { paramsInLanguages } from '../../../../lib/static-params.ts';
import { textIn } from '../../../../lib/text.ts';
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

export default async function IssuePage({ params }: Props) {
  const { lang, id } = await params;
  const [magazine, issue] = await Promise.all([readMagazine(), findIssue(id)]);
  const languages = siteLanguages(magazine);
  if (issue === undefined || !languages.includes(lang)) notFound();
  const words = wordsIn(lang);
  const said = { lang, magazine };
  const source = textIn(issue.texts, lang, magazine.defaultLanguage);
  const introduction = source && (await bodyOf(issue, source.lang));
  return (
    <PageFrame {...said} issue={issue} versions={languages.map((it) => ({ lang: it, path: issuePath(issue, it) }))}>
      <article>
        <header className="page-header">
          <Opening issue={issue} {...said}>
            <p className="label-head">
              {issue.kind === 'special' ? words.specialIssue : <Said text={magazine.name} {...said} />}
            </p>
            <h1>
              <Said text={issue.title} {...said} /> <DraftMark draft={issue.draft} lang={lang} />
            </h1>
            <p className="quiet">
              <time dateTime={issue.date}>{formatDay(issue.date, lang)}</time> · {words.articles(issue.articles.length)}
            </p>
            {source && introduction && <BodyText body={introduction} lang={source.lang} pageLang={lang} />}
            <FeedLinks path={issuePath(issue, lang)} />
          </Opening>
        </header>
        <IssueContents
          issue={issue}
          {...said}
          letter={<LetterOf issue={issue} {...said} />}
          minutes={await readingTimes(issue, lang, magazine.defaultLanguage)}
        />
        {issue.masthead.length > 0 && (
          <Ledger label={words.masthead}>
            <Masthead issue={issue} {...said} />
          </Ledger>
        )}
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
