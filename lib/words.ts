import type { ArticleKind, CreditRole, Lang } from './magazine.ts';
import type { AnnouncementStatus } from './status.ts';
import type { BenchmarkWords } from './words-benchmark.ts';
import { en } from './words-en.ts';
import type { SearchWords } from './words-search.ts';
import { zh } from './words-zh.ts';

/** Every word of the interface, in one language; what islands say themselves stands in `components/islands/words.ts`. */
export interface Words {
  /** The language's own name, for the language switch. */
  readonly language: string;
  readonly skip: string;
  readonly mainNavigation: string;
  readonly languages: string;
  readonly theme: { readonly label: string; readonly auto: string; readonly light: string; readonly dark: string };
  readonly home: string;
  readonly issues: string;
  readonly columns: string;
  readonly topics: string;
  readonly topicIndex: string;
  readonly contributors: string;
  readonly announcements: string;
  readonly editions: string;
  readonly feeds: string;
  readonly about: string;
  readonly contact: string;
  readonly licence: string;
  readonly publisher: string;
  readonly draft: string;

  // Issue
  readonly currentIssue: string;
  readonly specialIssue: string;
  readonly contents: string;
  readonly otherContents: string;
  readonly letter: string;
  readonly readOn: string;
  readonly archive: string;
  readonly allIssues: string;
  readonly masthead: string;
  readonly upcoming: string;
  /** What the home says before the first issue. */
  readonly firstIssue: { readonly title: string; readonly text: string };
  readonly cover: (issue: string) => string;
  readonly articles: (count: number) => string;
  readonly minutes: (count: number) => string;

  // Article
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  /** Before the names. */
  readonly roles: Readonly<Record<CreditRole, string>>;
  /** After a name. */
  readonly roleNames: Readonly<Record<CreditRole, string>>;
  readonly published: string;
  readonly updated: string;
  readonly readingTime: (minutes: number) => string;
  readonly textLength: (count: number) => string;
  readonly takeaways: string;
  readonly onThisPage: string;
  readonly sources: string;
  readonly aboutThePeople: string;
  readonly cite: string;
  readonly previous: string;
  readonly next: string;
  readonly inThisIssue: string;
  readonly related: string;
  readonly sharedTopics: string;
  readonly speakers: string;
  readonly turns: (count: number) => string;
  readonly byQuestion: string;
  readonly question: string;
  readonly answerOf: (speaker: string, question: string) => string;

  // Topics and people
  readonly aliases: string;
  readonly see: string;
  readonly seeAlso: string;
  readonly oftenTogether: string;
  readonly together: (count: number) => string;
  readonly broader: string;
  readonly narrower: string;
  readonly declaredCount: (count: number) => string;
  readonly mentionedCount: (count: number) => string;
  readonly indexNote: string;
  readonly alphabet: string;
  readonly passages: string;
  readonly writers: string;
  readonly work: string;
  readonly interviewedIn: string;

  // Announcements and feeds
  readonly where: string;
  readonly website: string;
  readonly partOf: string;
  readonly status: Readonly<Record<AnnouncementStatus, string>>;
  readonly feedsNote: string;
  readonly wholeSite: string;
  readonly articlesAbout: (topic: string) => string;
  readonly articlesBy: (person: string) => string;
  /** A page's description: two people may have one biography, as authors of one article do. */
  readonly aboutPerson: (person: string, biography: string) => string;
  readonly articlesOfIssue: (issue: string) => string;

  readonly benchmark: BenchmarkWords;
  readonly search: SearchWords;

  readonly notFound: { readonly title: string; readonly text: string };
  /** Between names in a list. */
  readonly comma: string;
}

const dictionaries: Readonly<Record<string, Words>> = { zh, en };

/** The interface words of `lang`; a language that has none of its own is served in English. */
export const wordsIn = (lang: Lang): Words => dictionaries[lang] ?? en;

/** Languages with interface words. */
export const spokenLanguages: readonly Lang[] = Object.keys(dictionaries);
