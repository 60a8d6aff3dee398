import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnnouncementList } from '../../components/announcement-list.tsx';
import { Archive } from '../../components/archive.tsx';
import { BenchmarkSection } from '../../components/benchmark-section.tsx';
import { FirstIssueNote } from '../../components/first-issue-note.tsx';
import { Flag } from '../../components/flag.tsx';
import { IssueContents } from '../../components/issue-contents.tsx';
import { Ledger } from '../../components/ledger.tsx';
import { Opening } from '../../components/opening.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { Said } from '../../components/said.tsx';
import { hasText } from '../../lib/articles.ts';
import { benchmarksOfIssue } from '../../lib/benchmarks.ts';
import { readMagazine, topicIndex } from '../../lib/content/read.ts';
import type { Issue, Lang, Magazine } from '../../lib/magazine.ts';
import { siteLanguages } from '../../lib/page-existence.ts';
import { pageMetadata } from '../../lib/page-metadata.ts';
import { benchmarksPath, homePath, issuePath, issuesPath } from '../../lib/paths.ts';
import { paramsInLanguages } from '../../lib/static-params.ts';
import { homeGraph } from '../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../lib/text.ts';
import { wordsIn } from '../../lib/words.ts';
import { LetterOf } from '../letter-of.tsx';
import { readingTimes } from '../reading-times.ts';

/** Covers in the archive; the rest stands under all issues. */
const shelf = 12;

export const generateStaticParams = async () => paramsInLanguages(await readMagazine(), [], () => [{}]);

interface Props {
  readonly params: Promise<{ lang: string }>;
}

async function find({ params }: Props) {
  const { lang } = await params;
  const magazine = await readMagazine();
  const languages = siteLanguages(magazine);
  const [issue] = magazine.issues;
  if (!languages.includes(lang)) return undefined;
  return { magazine, lang, issue, versions: languages.map((it) => ({ lang: it, path: homePath(it) })) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (found === undefined) return {};
  const { magazine, lang, versions } = found;
  const description = sayIn(magazine, lang)(magazine.description);
  return pageMetadata({ magazine, lang, versions, description, hasShareImage: true });
}

async function CurrentIssue({ issue, ...said }: { issue: Issue; magazine: Magazine; lang: Lang }) {
  return (
    <>
      <Opening issue={issue} {...said}>
        <h2>
          <a href={issuePath(issue, said.lang)}>
            <Said text={issue.title} {...said} />
          </a>
        </h2>
        <LetterOf issue={issue} {...said} />
      </Opening>
      <IssueContents
        issue={issue}
        {...said}
        minutes={await readingTimes(issue, said.lang, said.magazine.defaultLanguage)}
      />
      <BenchmarkSection
        label={<a href={benchmarksPath(said.lang)}>{wordsIn(said.lang).benchmark.ofIssue}</a>}
        benchmarks={benchmarksOfIssue(said.magazine, issue, said.lang)}
        {...said}
      />
    </>
  );
}

export default async function Home(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, issue, versions } = found;
  const earlier = magazine.issues.slice(1);
  const words = wordsIn(lang);
  const said = { lang, magazine };
  const upcoming = magazine.announcements.filter((it) => hasText(it, lang) && it.end >= magazine.today);
  return (
    <PageFrame graph={homeGraph({ ...said, topics: await topicIndex(lang) })} {...said} isHome versions={versions}>
      <Flag issue={issue} {...said} />
      {issue ? <CurrentIssue issue={issue} {...said} /> : <FirstIssueNote {...said} />}
      {upcoming.length > 0 && (
        <Ledger label={words.upcoming}>
          <AnnouncementList announcements={upcoming} {...said} />
        </Ledger>
      )}
      {earlier.length > 0 && (
        <Ledger label={<a href={issuesPath(lang)}>{words.archive}</a>}>
          <Archive issues={earlier.slice(0, shelf)} {...said} />
        </Ledger>
      )}
    </PageFrame>
  );
}
