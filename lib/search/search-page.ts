import { articlesBy, hasText } from '../articles.ts';
import { sayWords } from '../benchmark/author-words.ts';
import type { Body, Section } from '../body.ts';
import type { Announcement, Article, Benchmark, Contributor, IsoDay, Lang, Magazine, Topic } from '../magazine.ts';
import * as paths from '../paths.ts';
import { sayIn } from '../text.ts';
import { wordsIn } from '../words.ts';
import { issueLabel } from './issue-label.ts';
import type { SearchKind } from './record.ts';

/** A thing that has an address, as search sees it: what all its records say, and its sections. */
export interface SearchPage {
  readonly articleID: string;
  readonly kind: SearchKind;
  readonly lang: Lang;
  readonly date?: IsoDay;
  /** With its base path; headings are anchors of it. */
  readonly path: string;
  readonly title: string;
  /** The column, or a word for the kind. */
  readonly group: string;
  readonly issue?: string;
  readonly column?: string;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly aliases?: readonly string[];
  /** The text before the first heading comes first, with id `''`. */
  readonly sections: readonly Section[];
}

interface Said {
  readonly magazine: Magazine;
  readonly lang: Lang;
}

const opening = (title: string, paragraphs: readonly (string | undefined)[]): Section => ({
  id: '',
  title,
  level: 1,
  paragraphs: paragraphs.filter((paragraph): paragraph is string => Boolean(paragraph?.trim())),
});

/** The sections of a body, what its page says above it put before its first paragraph. */
function withAbove(above: readonly (string | undefined)[], body: Body | undefined): Section[] {
  const sections = body?.sections ?? [];
  const own = sections.find(({ id }) => id === '');
  return [opening('', [...above, ...(own?.paragraphs ?? [])]), ...sections.filter(({ id }) => id !== '')];
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** What is the same for an article and its runnable tables. */
function ofArticle({ magazine, lang }: Said, article: Article) {
  const say = sayIn(magazine, lang);
  const people = [...article.credits.map((it) => it.contributor), ...(article.speakers ?? [])];
  return {
    lang,
    date: article.date,
    issue: issueLabel(magazine, article.issue, lang),
    ...(article.column === undefined ? {} : { column: say(article.column.label) }),
    topics: unique(article.topics.map(({ label }) => say(label))),
    people: unique(people.map(({ name }) => say(name))),
  };
}

/** An article that has a text in the language: title, deck, takeaways and body. */
export function articlePage(said: Said, article: Article, body: Body): SearchPage {
  const { lang } = said;
  const text = article.texts[lang];
  const shared = ofArticle(said, article);
  return {
    articleID: `${lang}/${article.issue.id}/${article.id}`,
    kind: article.kind,
    ...shared,
    path: paths.articlePath(article, lang),
    title: text?.title ?? '',
    group: shared.column ?? wordsIn(lang).kinds[article.kind],
    sections: withAbove([text?.deck, ...(text?.takeaways ?? [])], body),
  };
}

/** A runnable table: question, caption, what it shows and cannot show, parameters and their values. */
export function benchmarkPage(said: Said, { id, article, module }: Benchmark, body: Body): SearchPage {
  const { magazine, lang } = said;
  const { question, shows, cannotShow, params, values, claims } = module.declaration;
  const say = (words: typeof shows) => words && sayWords(words, lang, magazine.defaultLanguage);
  const parameters = params.map(({ headers, values: ofParam, labels }) => {
    const named = ofParam.map((value) => labels[String(value)]?.join(' ') ?? String(value));
    return `${headers.join(' ')}: ${named.join(', ')}`;
  });
  const columns = values.map(({ headers, unit }) => `${headers.join(' ')} (${unit})`);
  const caption = body.benchmarks.find((it) => it.id === id)?.caption ?? '';
  return {
    articleID: `${lang}/benchmarks/${id}`,
    kind: 'benchmark',
    ...ofArticle(said, article),
    path: paths.benchmarkPath({ id }, lang),
    title: say(question) ?? '',
    group: wordsIn(lang).benchmark.title,
    sections: [
      opening(caption, [
        say(shows),
        ...claims.map(({ says }) => say(says)),
        say(cannotShow),
        ...parameters,
        columns.join(', '),
      ]),
    ],
  };
}

/** A topic that has a page: its definition, found by its labels and aliases in every language. */
export function topicPage({ magazine, lang }: Said, topic: Topic, body: Body | undefined): SearchPage {
  const title = sayIn(magazine, lang)(topic.label);
  const names = [
    ...(topic.aliases[lang] ?? []),
    ...Object.values(topic.label),
    ...Object.values(topic.aliases).flatMap((of) => of ?? []),
  ];
  return {
    articleID: `${lang}/topics/${topic.slug}`,
    kind: 'topic',
    lang,
    path: paths.topicPath(topic, lang),
    title,
    group: wordsIn(lang).topics,
    topics: [title],
    people: [],
    ...otherNames(names, title),
    sections: withAbove([], body),
  };
}

/** Someone who has a page, told about or not. */
export function personPage({ magazine, lang }: Said, person: Contributor, body: Body | undefined): SearchPage {
  const say = sayIn(magazine, lang);
  const title = say(person.name);
  const topics = articlesBy(magazine, person, lang).flatMap((article) => article.topics);
  return {
    articleID: `${lang}/contributors/${person.slug}`,
    kind: 'person',
    lang,
    path: paths.contributorPath(person, lang),
    title,
    group: wordsIn(lang).contributors,
    topics: unique(topics.map(({ label }) => say(label))),
    people: [title],
    ...otherNames(Object.values(person.name), title),
    sections: withAbove([person.affiliation && say(person.affiliation)], body),
  };
}

/** An announcement: all its text is one section, since it is one place of the page of announcements. */
export function announcementPage({ magazine, lang }: Said, it: Announcement, body: Body): SearchPage {
  const say = sayIn(magazine, lang);
  const lines = body.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);
  const issue = magazine.issues.find(({ announcements }) => announcements.includes(it));
  return {
    articleID: `${lang}/announcements/${it.slug}`,
    kind: 'announcement',
    lang,
    date: it.start,
    path: paths.announcementPath(it, lang),
    title: say(it.title),
    group: wordsIn(lang).announcements,
    ...(issue !== undefined && hasText(it, lang) ? { issue: issueLabel(magazine, issue, lang) } : {}),
    topics: [],
    people: [],
    sections: [opening('', [say(it.place), ...lines])],
  };
}

function otherNames(names: readonly string[], title: string): { aliases?: readonly string[] } {
  const aliases = unique(names).filter((name) => name !== title);
  return aliases.length > 0 ? { aliases } : {};
}
