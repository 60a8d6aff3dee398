import { allArticles } from '../articles.ts';
import type { Passage } from '../body.ts';
import { compareText } from '../compare-text.ts';
import { writersOf } from '../credits.ts';
import { groupBy } from '../group-by.ts';
import type { Article, Contributor, CreditRole, Lang, Magazine, Topic } from '../magazine.ts';
import { inLang, type LangText } from '../text.ts';
import { compareKeys, compareLetters, type IndexKey, indexKey, indexLetter } from '../typography.ts';
import { type AppearsWith, appearingTogether } from './co-occurrence.ts';
import { topicsWithPage } from './pages.ts';
import { articleKey, type MentionSurvey } from './survey.ts';

/** The back of the book in one language. */
export interface TopicIndex {
  readonly lang: Lang;
  /** `#`, then A to Z: every topic that has a page, and the aliases that lead to it from elsewhere in the alphabet. */
  readonly groups: readonly IndexGroup[];
  /** Every topic of the magazine by slug, with a page or without. */
  readonly entries: ReadonlyMap<string, TopicEntry>;
  /** Slugs that each article (`articleKey`) mentions, in order of first mention. */
  readonly mentions: MentionSurvey['byArticle'];
}

export interface IndexGroup {
  readonly letter: string;
  readonly lines: readonly IndexLine[];
}

/** A topic under its own label, or one of its aliases: “备份, see 副本”. */
export interface IndexLine {
  readonly label: LangText;
  readonly isAlias: boolean;
  readonly entry: TopicEntry;
}

export interface TopicEntry {
  readonly topic: Topic;
  readonly label: LangText;
  readonly aliases: readonly string[];
  /** It has a definition in this language, and a published text declares or mentions it. Otherwise it is not linked. */
  readonly hasPage: boolean;
  /** Articles that declare it, newest first. */
  readonly articles: readonly Article[];
  /** Places that mention it: in other articles first, then in those that declare it; newest first. */
  readonly passages: readonly PassageGroup[];
  /** Articles that declare it, and sections of other articles that mention it. */
  readonly counts: { readonly articles: number; readonly passages: number };
  readonly broader: readonly TopicEntry[];
  readonly narrower: readonly TopicEntry[];
  /** Declared by either of the two. */
  readonly related: readonly TopicEntry[];
  /** Not declared: found together in articles; the strongest first. */
  readonly appearsWith: readonly AppearsWith<TopicEntry>[];
  readonly people: readonly TopicPerson[];
}

export interface PassageGroup {
  readonly article: Article;
  readonly isAbout: boolean;
  /** The first few of `total`; may be none for an old article of a topic that is everywhere. */
  readonly passages: readonly Passage[];
  readonly total: number;
}

/** Someone who wrote, translated or spoke on a topic, by number of articles. */
export interface TopicPerson {
  readonly contributor: Contributor;
  readonly roles: readonly CreditRole[];
  readonly articles: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Puts the topics of a magazine in order, from what `surveyMentions` found in the texts of `lang`. */
export function buildTopicIndex(magazine: Magazine, lang: Lang, survey: MentionSurvey): TopicIndex {
  const articles = allArticles(magazine, lang);
  const byKey = new Map(articles.map((article) => [articleKey(article), article]));
  const declared = groupBy(
    articles.flatMap((article) => article.topics.map((topic) => ({ article, topic }))),
    ({ topic }) => topic.slug,
  );
  const pages = topicsWithPage(magazine.topics, lang, new Set(declared.keys()), survey);
  const entries = new Map<string, Writable<TopicEntry>>();
  for (const topic of magazine.topics) {
    const about = (declared.get(topic.slug) ?? []).map(({ article }) => article);
    const passages = passagesOf(topic, survey, byKey);
    entries.set(topic.slug, {
      topic,
      label: inLang(topic.label, lang, magazine.defaultLanguage),
      aliases: topic.aliases[lang] ?? [],
      hasPage: pages.has(topic.slug),
      articles: about,
      passages,
      counts: {
        articles: about.length,
        passages: passages.reduce((sum, group) => sum + (group.isAbout ? 0 : group.total), 0),
      },
      people: peopleOf(about),
      broader: [],
      narrower: [],
      related: [],
      appearsWith: [],
    });
  }
  relate(entries, appearingTogether(articles, survey));
  return { lang, groups: groupsOf(entries.values(), lang), entries, mentions: survey.byArticle };
}

function passagesOf(topic: Topic, survey: MentionSurvey, byKey: ReadonlyMap<string, Article>): PassageGroup[] {
  const groups = (survey.places[topic.slug] ?? []).flatMap(({ article: key, places, total }): PassageGroup[] => {
    const article = byKey.get(key);
    if (article === undefined || total === 0) return [];
    const isAbout = article.topics.includes(topic);
    return [{ article, isAbout, passages: places.map((place) => ({ article, ...place })), total }];
  });
  // The survey has them newest first, and sorting is stable.
  return groups.sort((a, b) => Number(a.isAbout) - Number(b.isAbout));
}

function peopleOf(articles: readonly Article[]): TopicPerson[] {
  const credits = articles.flatMap((article) => writersOf(article).map((credit) => ({ ...credit, article })));
  const byPerson = groupBy(credits, ({ contributor }) => contributor);
  const people = [...byPerson].map(([contributor, theirs]) => ({
    contributor,
    roles: [...new Set(theirs.map(({ role }) => role))],
    articles: new Set(theirs.map(({ article }) => article)).size,
  }));
  return people.sort((a, b) => b.articles - a.articles || compareText(a.contributor.slug, b.contributor.slug));
}

/** Fills in what points from entry to entry, once all of them are there. */
function relate(
  entries: ReadonlyMap<string, Writable<TopicEntry>>,
  together: ReadonlyMap<string, readonly AppearsWith<string>[]>,
): void {
  const entriesOf = (topics: Iterable<Topic>) => [...topics].flatMap((topic) => entries.get(topic.slug) ?? []);
  const relatedFrom = groupBy(
    [...entries.values()].flatMap(({ topic }) => topic.related.map((other) => ({ other: other.slug, topic }))),
    ({ other }) => other,
  );
  for (const entry of entries.values()) {
    const { topic } = entry;
    const pointedFrom = (relatedFrom.get(topic.slug) ?? []).map((relation) => relation.topic);
    entry.broader = entriesOf(topic.broader);
    entry.narrower = entriesOf(topic.narrower);
    entry.related = entriesOf(new Set([...topic.related, ...pointedFrom]));
    const declared = new Set([entry, ...entry.broader, ...entry.narrower, ...entry.related]);
    entry.appearsWith = (together.get(topic.slug) ?? []).flatMap(({ topic: slug, articles }) => {
      const other = entries.get(slug);
      return other === undefined || declared.has(other) || !other.hasPage ? [] : [{ topic: other, articles }];
    });
  }
}

function groupsOf(entries: Iterable<TopicEntry>, lang: Lang): IndexGroup[] {
  const keyed = [...entries].filter((entry) => entry.hasPage).flatMap((entry) => linesOf(entry, lang));
  keyed.sort((a, b) => compareKeys(a.key, b.key) || Number(a.line.isAlias) - Number(b.line.isAlias));
  return [...groupBy(withoutIdleReferences(keyed), ({ key }) => indexLetter(key))]
    .map(([letter, lines]) => ({ letter, lines: lines.map(({ line }) => line) }))
    .sort((a, b) => compareLetters(a.letter, b.letter));
}

interface KeyedLine {
  readonly key: IndexKey;
  readonly line: IndexLine;
}

/**
 * A reference tells nobody anything where it would stand right beside its own topic (备份 beside 备份策略), nor after a
 * reference to the same topic that it only lengthens (neural networks after neural network).
 */
function withoutIdleReferences(sorted: readonly KeyedLine[]): KeyedLine[] {
  const runs: KeyedLine[][] = [];
  for (const keyed of sorted) {
    const run = runs.at(-1);
    if (run?.[0]?.line.entry === keyed.line.entry) run.push(keyed);
    else runs.push([keyed]);
  }
  const spelling = ({ key }: KeyedLine) => key.letters.replace(/[^a-z\d]+/g, ' ');
  const lengthens = (one: KeyedLine, before: KeyedLine | undefined) =>
    before !== undefined && spelling(one).startsWith(spelling(before));
  return runs.flatMap((run) => {
    const own = run.filter(({ line }) => !line.isAlias);
    return own.length > 0 ? own : run.filter((one, at) => !lengthens(one, run[at - 1]));
  });
}

function linesOf(entry: TopicEntry, lang: Lang): KeyedLine[] {
  const { topic, label } = entry;
  const key = indexKey(label.text, { override: topic.sortKey[lang] });
  const own = { key, line: { label, isAlias: false, entry } };
  // The plural, or a longer name, is found where the label is.
  const aliases = entry.aliases
    .filter((alias) => !alias.toLowerCase().startsWith(label.text.toLowerCase()))
    .map((alias) => ({ key: indexKey(alias), line: { label: { text: alias, lang }, isAlias: true, entry } }));
  return [own, ...aliases];
}
