import { existsSync, readFileSync } from 'node:fs';
import Validator from '@adobe/structured-data-validator';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadedModule } from '../../tests/benches.ts';
import { graphProblems } from '../../tests/graph-rules.ts';
import { announcement, letter, magazine, october, reliableKafka, roundtable } from '../../tests/magazine.ts';
import { bodyOf } from '../../tests/magazine-bodies.ts';
import { allArticles } from '../articles.ts';
import { groupBy } from '../group-by.ts';
import type { Article, Lang } from '../magazine.ts';
import { hasColumnPage, hasContributorPage, siteLanguages } from '../page-existence.ts';
import {
  absoluteUrl,
  announcementsPath,
  articlePath,
  benchmarkPath,
  benchmarksPath,
  columnPath,
  contributorPath,
  homePath,
  issuePath,
  pagePath,
  topicPath,
  topicsPath,
} from '../paths.ts';
import { surveyMentions } from '../topics/survey.ts';
import { buildTopicIndex } from '../topics/topic-index.ts';
import { articleGraph } from './article-graph.ts';
import { benchmarkGraph } from './benchmark-graph.ts';
import { type Graph, type GraphNode, renderJsonLd, toGraph } from './graph.ts';
import * as pages from './page-graphs.ts';
import type { GraphContext } from './things.ts';

const site = 'https://magazine.test/base/';
const benchmark = { id: 'kafka-acks', article: reliableKafka, module: loadedModule, languages: ['zh', 'en'] };
const noBody = { mentions: [], count: { han: 0, latinWords: 0 } };

async function contextIn(lang: Lang): Promise<GraphContext> {
  const texts = [];
  for (const article of allArticles(magazine, lang)) {
    const body = await bodyOf(article, lang);
    if (body !== undefined) texts.push({ body, article });
  }
  return { magazine, lang, topics: buildTopicIndex(magazine, lang, await surveyMentions(magazine, lang, texts)) };
}

async function graphsIn(lang: Lang): Promise<[string, Graph][]> {
  const context = await contextIn(lang);
  const entries = [...context.topics.entries.values()].filter(({ hasPage }) => hasPage);
  const articles = allArticles(magazine, lang).map(async (article): Promise<[string, Graph]> => {
    const body = (await bodyOf(article, lang)) ?? noBody;
    return [articlePath(article, lang), articleGraph(context, article, body)];
  });
  const graphs: [string, Graph][] = [
    [homePath(lang), pages.homeGraph(context)],
    [topicsPath(lang), pages.topicsGraph(context)],
    [announcementsPath(lang), pages.announcementsGraph(context, magazine.announcements)],
    ...magazine.issues.map((it): [string, Graph] => [issuePath(it, lang), pages.issueGraph(context, it)]),
    ...magazine.columns
      .filter((it) => hasColumnPage(magazine, it, lang))
      .map((it): [string, Graph] => [columnPath(it, lang), pages.columnGraph(context, it)]),
    ...magazine.contributors
      .filter((it) => hasContributorPage(magazine, it, lang))
      .map((it): [string, Graph] => [contributorPath(it, lang), pages.contributorGraph(context, it)]),
    ...entries.map((it): [string, Graph] => [topicPath(it.topic, lang), pages.topicGraph(context, it, '定义。')]),
    [benchmarkPath(benchmark, lang), benchmarkGraph(context, benchmark)],
    [benchmarksPath(lang), pages.pageGraph(context, { name: '基准测试', path: benchmarksPath(lang) })],
    ...magazine.pages.map((it): [string, Graph] => {
      const path = pagePath(it, lang);
      return [path, pages.pageGraph(context, { name: it.slug, path })];
    }),
    ...(await Promise.all(articles)),
  ];
  return graphs.map(([path, graph]) => [absoluteUrl(path), graph]);
}

let graphs: ReadonlyMap<string, Graph>;
beforeAll(async () => {
  graphs = new Map((await Promise.all(siteLanguages(magazine).map(graphsIn))).flat());
});

const nodeOf = (path: string): GraphNode => {
  const node = graphs.get(site + path)?.['@graph'][0];
  if (node === undefined) throw new Error(`no graph of ${path}`);
  return node;
};
const articleNode = (article: Article, lang = 'zh') => nodeOf(`${lang}/issues/${article.issue.id}/${article.slug}/`);
const names = (value: unknown) => (Array.isArray(value) ? value.map((node) => node.name ?? node.headline) : undefined);

test('every id that a page names is defined on the page that it leads to', () => {
  expect(graphs.size).toBeGreaterThan(20);
  expect(graphProblems(graphs)).toEqual([]);
});

describe('an article', () => {
  test('is part of its issue, which is part of the periodical', () => {
    expect(articleNode(reliableKafka).isPartOf).toMatchObject({
      '@type': 'PublicationIssue',
      '@id': `${site}zh/issues/2017-10/#issue`,
      issueNumber: '10',
      isPartOf: { '@type': 'Periodical', '@id': `${site}zh/#periodical` },
    });
  });

  test('has a type by its kind, dates, section, length and citations', () => {
    expect(articleNode(reliableKafka)).toMatchObject({
      '@type': 'TechArticle',
      articleSection: '实践',
      datePublished: '2017-10-03',
      dateModified: '2017-11-05',
      wordCount: 1700,
      timeRequired: 'PT6M',
      citation: [
        { '@type': 'CreativeWork', author: 'Jay Kreps', url: 'https://papers.example/kafka.pdf' },
        { name: '一次内部谈话' },
      ],
    });
    expect(articleNode(letter)['@type']).toBe('Article');
  });

  test('names people by what they did', () => {
    const node = articleNode(reliableKafka);
    expect([names(node.author), names(node.editor), names(node.translator)]).toEqual([
      ['单晓'],
      ['曾明'],
      ['Jane Doe'],
    ]);
  });

  test('of a round table has its host as author and those who answer as contributors', () => {
    const node = articleNode(roundtable);
    expect([names(node.author), names(node.contributor)]).toEqual([['编辑部'], ['单晓', '曾明']]);
    expect(node.author).toMatchObject([{ '@type': 'Organization' }]);
  });

  test('is about what it declares and mentions what has a page', () => {
    const node = articleNode(reliableKafka);
    expect([names(node.about), names(node.mentions)]).toEqual([
      ['Kafka', '副本'],
      ['ISR', '可靠性'],
    ]);
  });

  test('knows its translation, and the translation its original', () => {
    const original = `${site}zh/issues/2017-10/kafka-reliability/#article`;
    const translation = `${site}en/issues/2017-10/kafka-reliability/#article`;
    expect(articleNode(reliableKafka).workTranslation).toMatchObject([{ '@id': translation, inLanguage: 'en' }]);
    expect(articleNode(reliableKafka, 'en').translationOfWork).toMatchObject({
      '@id': original,
      inLanguage: 'zh-Hans',
    });
  });
});

test('an issue has all its articles in order, each in a language that it has', () => {
  expect(names(nodeOf('en/issues/2017-10/').hasPart)).toEqual([
    'Do messages get lost?',
    'How reliable is Kafka?',
    '圆桌：谁来值夜班',
  ]);
});

test('a topic is a term of the index, with its aliases', () => {
  expect(nodeOf('zh/topics/replication/')).toMatchObject({
    '@type': 'DefinedTerm',
    alternateName: ['备份', 'replication'],
    inDefinedTermSet: { '@id': `${site}zh/topics/#topics` },
  });
});

test('an announcement is an event at its anchor', () => {
  expect(nodeOf('zh/announcements/')).toMatchObject({
    '@type': 'Event',
    '@id': `${site}zh/announcements/#${announcement.slug}`,
    startDate: '2017-10-17',
    location: { name: '上海' },
  });
});

test('a breadcrumb leads from the home to the page', () => {
  const crumbs = graphs.get(`${site}zh/issues/2017-10/letter/`)?.['@graph'][1]?.itemListElement;
  expect(names(crumbs)).toEqual(['季风', '各期', '可靠的消息', '卷首语：消息会丢吗']);
});

test('no text ends the element or begins a comment, and all come back', () => {
  const name = '</script><!--<script>&amp;\u2028\u2029 ]]>';
  const graph = toGraph({ '@type': 'Thing', name });
  const html = `<script type="application/ld+json">${renderJsonLd(graph)}</script><p>after</p>`;
  const [script, after] = fromHtml(html, { fragment: true }).children;
  expect(html).not.toMatch(/[\u2028\u2029]/);
  expect(JSON.parse(script?.type === 'element' ? textOf(script) : '')['@graph'][0].name).toBe(name);
  expect(after).toMatchObject({ tagName: 'p' });
});

const vocabulary = new URL('../../../shared/fixtures/schemaorg/schemaorg-all-https.jsonld', import.meta.url);

test.skipIf(!existsSync(vocabulary))('schema.org knows every type and property (fixtures/schemaorg)', async () => {
  const validator = new Validator(JSON.parse(readFileSync(vocabulary, 'utf8')));
  const issuesOf = async (graph: Graph) => {
    const plain: Graph = JSON.parse(renderJsonLd(graph));
    const byType = Object.fromEntries(groupBy(plain['@graph'], (node) => node['@type']));
    const issues = await validator.validate({ jsonld: byType, microdata: {}, rdfa: {} });
    return issues.map(({ severity, issueMessage }) => `${severity} ${issueMessage}`);
  };
  expect(await issuesOf(toGraph({ '@type': 'Article', interviewee: 'x' }))).toHaveLength(1);
  for (const [url, graph] of graphs) expect([url, await issuesOf(graph)]).toEqual([url, []]);
});

test('an issue of nothing is still an issue', async () => {
  const graph = pages.issueGraph(await contextIn('zh'), { ...october, articles: [], masthead: [] });
  expect(graph['@graph'][0]).toMatchObject({ '@type': 'PublicationIssue', hasPart: [] });
});
