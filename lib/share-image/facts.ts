import { type Cover, drawCover } from '../cover/cover.ts';
import type { Rect } from '../cover/plan.ts';
import { authorsOf } from '../credits.ts';
import type { Article, Column, Contributor, Issue, Lang, Magazine, Text, Topic } from '../magazine.ts';
import { sayIn, textIn } from '../text.ts';
import { wordsIn } from '../words.ts';
import { visibleText } from './visible-text.ts';

/** What a share image says. */
export interface ShareImageFacts {
  readonly lang: Lang;
  readonly magazine: string;
  /** What kind of thing it is, or its column. */
  readonly label: string;
  readonly title: string;
  /** The line at the foot: who wrote it, what it is. */
  readonly foot: string;
  /** Titles under the title: an issue's contents. */
  readonly contents: readonly string[];
  /** Beside the title: the plan of an issue's cover on its accent, or the first letter of a thing without an issue. */
  readonly panel: IssuePanel | LetterPanel;
}

export interface IssuePanel {
  /** `#rrggbb` */
  readonly accent: string;
  /** The issue's title, where it is not the picture's own. */
  readonly title?: string;
  /** In the units of the cover. */
  readonly rooms: readonly (Rect & { readonly own: boolean })[];
  readonly numerals: Cover['numerals'];
}

export interface LetterPanel {
  readonly letter: string;
}

const firstLetter = (title: string) => [...title.replace(/^[^\p{L}\p{N}]+/u, '')][0]?.toUpperCase() ?? '';

/** The characters of a text that the pictures' type does not have: `missingGlyphs`. */
export type FindMissing = (text: string) => readonly string[];

/**
 * Facts about the things of one magazine in one language. A name cannot be changed to suit the type, so what it lacks
 * there stands as 〓, the printers' mark for a missing sort; an article's title can (`shareTitle`), and keeps them.
 */
export function shareImageFacts(magazine: Magazine, lang: Lang, findMissing: FindMissing) {
  const { defaultLanguage } = magazine;
  const words = wordsIn(lang);
  const printable = (text: string) => {
    const visible = visibleText(text);
    return findMissing(visible).reduce((done, it) => done.replaceAll(it, '〓'), visible);
  };
  const named = (text: Text) => printable(sayIn(magazine, lang)(text));
  const shared = { lang, magazine: named(magazine.name), contents: [] };

  const titleOf = ({ texts }: Article) => textIn(texts, lang, defaultLanguage)?.title ?? '';

  const issuePanel = (issue: Issue, own?: Article, titled = true): IssuePanel => {
    const { rooms, numerals } = drawCover(issue, magazine, lang);
    return {
      accent: issue.accent,
      ...(titled && { title: named(issue.title) }),
      rooms: rooms.map(({ x, y, width, height }, index) => ({
        x,
        y,
        width,
        height,
        own: issue.articles[index] === own,
      })),
      numerals,
    };
  };

  /** A thing that belongs to the whole magazine. */
  const standing = (label: string, title: string, foot: string): ShareImageFacts => ({
    ...shared,
    label,
    title,
    foot,
    panel: { letter: printable(firstLetter(title)) },
  });

  return {
    home: (): ShareImageFacts => {
      const issue = magazine.issues[0];
      const title = named(magazine.tagline);
      if (!issue) return standing(words.firstIssue.title, title, named(magazine.publisher.name));
      const foot = named(magazine.publisher.name);
      return { ...shared, label: words.currentIssue, title, foot, panel: issuePanel(issue) };
    },
    issue: (issue: Issue): ShareImageFacts => ({
      ...shared,
      label: issue.kind === 'special' ? words.specialIssue : words.contents,
      title: named(issue.title),
      foot: words.articles(issue.articles.length),
      contents: issue.articles.map((it) => printable(titleOf(it))),
      panel: issuePanel(issue, undefined, false),
    }),
    article: (article: Article): ShareImageFacts => {
      const text = article.texts[lang];
      const names = authorsOf(article).map(({ name }) => named(name));
      return {
        ...shared,
        label: article.column ? named(article.column.label) : words.kinds[article.kind],
        title: visibleText(text?.shareTitle ?? text?.title ?? titleOf(article)),
        foot: names.slice(0, 4).join(words.comma),
        panel: issuePanel(article.issue, article),
      };
    },
    column: (column: Column) => standing(words.columns, named(column.label), named(column.description)),
    topic: (topic: Topic) =>
      standing(words.topicIndex, named(topic.label), printable((topic.aliases[lang] ?? []).join(words.comma))),
    contributor: (it: Contributor) =>
      standing(words.contributors, named(it.name), it.affiliation ? named(it.affiliation) : ''),
  };
}
