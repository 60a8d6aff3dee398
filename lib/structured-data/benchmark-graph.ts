import { lastModified } from '../articles.ts';
import { sayWords } from '../benchmark/author-words.ts';
import { kindWords } from '../benchmark/kind-words.ts';
import type { Benchmark, Lang, Magazine } from '../magazine.ts';
import { absoluteUrl, benchmarkPath, benchmarksPath } from '../paths.ts';
import { languageTag } from '../text.ts';
import { wordsIn } from '../words.ts';
import { breadcrumb } from './breadcrumb.ts';
import { type Graph, type GraphNode, toGraph } from './graph.ts';
import { articleRef, type GraphContext, publisherRef } from './things.ts';

/** What a runnable table is, in a sentence or two. */
export function describeBenchmark(
  { magazine, lang }: { readonly magazine: Magazine; readonly lang: Lang },
  { module, article }: Benchmark,
): string {
  const { benchmark: words } = wordsIn(lang);
  const { declaration } = module;
  const say = (it: Parameters<typeof sayWords>[0]) => sayWords(it, lang, magazine.defaultLanguage);
  const kind = kindWords(declaration, words);
  return [
    say(declaration.question),
    `${kind.name}${words.clause}${kind.means}`,
    ...(declaration.shows === undefined ? [] : [`${words.shows} ${say(declaration.shows)}`]),
    `${words.article} ${article.texts[lang]?.title ?? ''}`,
  ].join(' · ');
}

/** A runnable table as a data set: its question, what it measures, and the article that it belongs to. */
export function benchmarkGraph(context: GraphContext, benchmark: Benchmark): Graph {
  const { magazine, lang } = context;
  const { article, module } = benchmark;
  const { declaration } = module;
  const path = benchmarkPath(benchmark, lang);
  const name = sayWords(declaration.question, lang, magazine.defaultLanguage);
  const { benchmark: words } = wordsIn(lang);
  const node: GraphNode = {
    '@type': 'Dataset',
    '@id': `${absoluteUrl(path)}#dataset`,
    url: absoluteUrl(path),
    name,
    description: describeBenchmark(context, benchmark),
    inLanguage: languageTag(lang),
    isPartOf: articleRef(context, article, lang),
    creator: publisherRef(context),
    license: magazine.licence.url,
    isAccessibleForFree: true,
    dateModified: lastModified(article),
    measurementTechnique: kindWords(declaration, words).means,
    variableMeasured: declaration.values.map(({ headers, unit }) => ({
      '@type': 'PropertyValue',
      name: headers[0],
      unitText: unit,
    })),
  };
  const trail = [
    { name: words.title, path: benchmarksPath(lang) },
    { name, path },
  ];
  return toGraph(node, breadcrumb(context, trail));
}
