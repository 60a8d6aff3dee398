import { expect, test } from 'vitest';
import { loadedModule } from '../tests/benches.ts';
import { magazine, october, reliableKafka, roundtable, september } from '../tests/magazine.ts';
import { kafka, monitoring } from '../tests/magazine-people.ts';
import { allBenchmarks, allBenchmarksOf, benchmarksAbout, benchmarksOfIssue, findBenchmark } from './benchmarks.ts';
import { resolveLink } from './content/links.ts';
import { sitemapEntries } from './sitemap.ts';
import { benchmarkGraph } from './structured-data/benchmark-graph.ts';
import { surveyMentions } from './topics/survey.ts';
import { buildTopicIndex } from './topics/topic-index.ts';

const benchmark = { id: 'kafka-acks', article: reliableKafka, module: loadedModule, languages: ['zh'] };
const article = { ...reliableKafka, benchmarks: [benchmark] };
const issue = { ...october, articles: [article, roundtable] };
const withOne = { ...magazine, issues: [issue, september] };

test('A runnable table has a page in the languages whose texts have the table', () => {
  expect(allBenchmarks(withOne, 'zh')).toEqual([benchmark]);
  expect(allBenchmarks(withOne, 'en')).toEqual([]);
  expect(allBenchmarksOf(withOne)).toEqual([benchmark]);
  expect(findBenchmark(withOne, 'kafka-acks', 'zh')).toBe(benchmark);
  expect(findBenchmark(withOne, 'kafka-acks', 'en')).toBeUndefined();
  expect(findBenchmark(withOne, '吞吐', 'zh')).toBeUndefined();
});

test('It is listed with its issue and with the topics that its article declares', () => {
  expect(benchmarksOfIssue(withOne, october, 'zh')).toEqual([benchmark]);
  expect(benchmarksOfIssue(withOne, september, 'zh')).toEqual([]);
  expect(benchmarksAbout(withOne, kafka, 'zh')).toEqual([benchmark]);
  expect(benchmarksAbout(withOne, monitoring, 'zh')).toEqual([]);
});

test('Search engines are told of its page and of the list, and of no list where there is none', () => {
  const urls = (it: typeof magazine) => sitemapEntries(it, () => new Set()).map(({ url }) => url);
  expect(urls(withOne).filter((url) => url.includes('/benchmarks/'))).toEqual([
    'https://magazine.test/base/zh/benchmarks/',
    'https://magazine.test/base/zh/benchmarks/kafka-acks/',
  ]);
  expect(urls(magazine).filter((url) => url.includes('/benchmarks/'))).toEqual([]);
});

test('Texts may link to it and to the list', () => {
  const from = { magazine: withOne, lang: 'zh', file: 'issues/2017-10/kafka-reliability/index.md' };
  expect(resolveLink('/benchmarks/kafka-acks#table-acks', from)).toEqual({
    path: '/base/zh/benchmarks/kafka-acks/#table-acks',
  });
  expect(resolveLink('/benchmarks/', from)).toEqual({ path: '/base/zh/benchmarks/' });
  expect(resolveLink('/benchmarks/kafka-ack', from)).toEqual({
    problem:
      'Unexpected link `/benchmarks/kafka-ack`, expected a runnable table that exists and is published; did you mean `kafka-acks`?',
  });
  expect(resolveLink('/benchmarks', { ...from, magazine })).toEqual({ isUnlinked: true });
});

test('Machines read it as a data set that is part of its article', async () => {
  const topics = buildTopicIndex(withOne, 'zh', await surveyMentions(withOne, 'zh', []));
  const [dataset, trail] = benchmarkGraph({ magazine: withOne, lang: 'zh', topics }, benchmark)['@graph'];
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    '@id': 'https://magazine.test/base/zh/benchmarks/kafka-acks/#dataset',
    name: '等几个副本，要付多少吞吐？',
    measurementTechnique: '按假设推演的模型，不是系统本身',
    variableMeasured: [{ '@type': 'PropertyValue', name: 'TPS', unitText: 'rec/s' }],
  });
  expect(trail?.['@type']).toBe('BreadcrumbList');
});
