import { allArticles } from './articles.ts';
import type { Benchmark, Issue, Lang, Magazine, Topic } from './magazine.ts';
import { oncePerLang } from './once.ts';

/** The runnable tables that have a page in a language; those of the newest article first, and in its order. */
export const allBenchmarks = oncePerLang((magazine: Pick<Magazine, 'issues'>, lang): readonly Benchmark[] =>
  allArticles(magazine, lang).flatMap(({ benchmarks }) => benchmarks.filter((it) => it.languages.includes(lang))),
);

/** Those of any language, each once. */
export const allBenchmarksOf = ({ issues }: Pick<Magazine, 'issues'>): readonly Benchmark[] =>
  issues.flatMap(({ articles }) => articles.flatMap(({ benchmarks }) => benchmarks));

/** The table with such an id, if it has a page in the language. */
export const findBenchmark = (magazine: Magazine, id: string, lang: Lang): Benchmark | undefined =>
  allBenchmarks(magazine, lang).find((it) => it.id === id);

/** Of the articles of an issue. */
export const benchmarksOfIssue = (magazine: Magazine, issue: Issue, lang: Lang): readonly Benchmark[] =>
  allBenchmarks(magazine, lang).filter(({ article }) => article.issue.id === issue.id);

/** Of the articles that declare a topic. */
export const benchmarksAbout = (magazine: Magazine, topic: Pick<Topic, 'slug'>, lang: Lang): readonly Benchmark[] =>
  allBenchmarks(magazine, lang).filter(({ article }) => article.topics.some(({ slug }) => slug === topic.slug));
