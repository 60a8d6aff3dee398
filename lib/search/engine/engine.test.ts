import { expect, test } from 'vitest';
import { engine, engineRecords } from '../../../tests/search-engine.ts';
import { searchRecord } from '../../../tests/search-store.ts';

const ids = (result: Readonly<Record<string, unknown>>) =>
  Array.isArray(result.hits) ? result.hits.map(({ objectID }) => objectID) : [];

test('one hit stands for all sections of a page unless more are asked for', async () => {
  const { ask } = await engine();
  expect(ids(await ask({ query: '副本同步' })).sort()).toEqual([
    'zh/2017-09/docker#',
    expect.stringMatching(/^zh\/2017-10\/kafka#/),
  ]);
  expect((await ask({ query: '副本同步', distinct: false })).nbHits).toBe(3);
  expect((await ask({ query: '副本同步', distinct: 2 })).nbHits).toBe(2);
  expect(ids(await ask({ query: '副本同步', distinct: 2 }))).toHaveLength(3);
});

test('an empty query finds everything, page by page', async () => {
  const { ask } = await engine();
  const first = await ask({ query: '', distinct: false, hitsPerPage: 2 });
  expect([first.nbHits, first.nbPages, first.page, first.hitsPerPage]).toEqual([5, 3, 0, 2]);
  expect(ids(await ask({ query: '', distinct: false, hitsPerPage: 2, page: 2 }))).toEqual(['en/2017-10/letter#']);
  expect(ids(await ask({ query: '', distinct: false, offset: 3, length: 1 }))).toEqual(['zh/topics/kafka#']);
  expect(ids(await ask({ query: '', page: 1_000_000_000 }))).toEqual([]);
});

test('no more than a thousand hits of a query can be had', async () => {
  const { ask } = await engine(Array.from({ length: 1100 }, (_, at) => searchRecord(`zh/a/${at}#`)));
  const at = (page: number) => ask({ query: '', hitsPerPage: 300, page, attributesToRetrieve: [] });
  expect([(await at(0)).nbHits, (await at(0)).nbPages]).toEqual([1100, 4]);
  expect([ids(await at(3)).length, ids(await at(4)).length]).toEqual([100, 0]);
  expect(ids(await ask({ query: '', offset: 990, length: 500 }))).toHaveLength(10);
});

test.each<[Record<string, unknown>, string[]]>([
  [{ filters: 'lang:en' }, ['en/2017-10/letter#']],
  [{ filters: 'topics:"Best Sellers"' }, ['zh/2017-09/docker#']],
  [{ filters: "topics:'best sellers'" }, ['zh/2017-09/docker#']],
  [{ filters: 'year < 2017' }, ['zh/2017-09/docker#']],
  [{ filters: 'year:2016 TO 2016 AND NOT lang:en' }, ['zh/2017-09/docker#']],
  [{ filters: '(lang:en OR "column":"观点") AND year >= 2016' }, ['zh/2017-09/docker#', 'en/2017-10/letter#']],
  [{ filters: 'lang:en OR lang:zh AND kind:topic' }, ['zh/topics/kafka#']],
  [{ filters: 'lang:en OR (lang:zh AND kind:topic)' }, ['zh/topics/kafka#', 'en/2017-10/letter#']],
  [{ filters: 'people:王晓波<score=3> OR kind:letter<score=1>' }, ['zh/2017-09/docker#', 'en/2017-10/letter#']],
  [{ facetFilters: [['lang:en', 'kind:topic']] }, ['zh/topics/kafka#', 'en/2017-10/letter#']],
  [{ facetFilters: ['lang:zh', 'topics:-Kafka'] }, ['zh/2017-09/docker#']],
  [{ facetFilters: 'lang:zh,kind:topic' }, ['zh/topics/kafka#']],
  [{ numericFilters: ['year<2017', ['date>0']] }, ['zh/2017-09/docker#']],
  [{ facetFilters: ['year:2016'] }, ['zh/2017-09/docker#']],
  [{ filters: 'topics:best sellers AND year<=2016' }, ['zh/2017-09/docker#']],
  [{ facetFilters: [["topics:'best sellers'"]] }, ['zh/2017-09/docker#']],
  [{ filters: 'people:"\\"nobody\\""' }, []],
  [{ filters: 'nosuch:value' }, []],
])('%j narrows what is found', async (given, expected) => {
  const { ask } = await engine();
  expect(ids(await ask({ query: '', ...given }))).toEqual(expected);
});

test('facets are counted among what is found, and numbers have statistics', async () => {
  const { ask } = await engine();
  const result = await ask({ query: 'Kafka', facets: ['lang', 'year', 'nosuch'], facetFilters: ['lang:zh'] });
  expect(result.facets).toEqual({ lang: { zh: 3 }, year: { 2017: 2 } });
  expect(result.facets_stats).toEqual({ year: { min: 2017, max: 2017, avg: 2017, sum: 4034 } });
  const pages = await ask({ query: 'Kafka', facets: ['*'], facetFilters: ['lang:zh'], facetingAfterDistinct: true });
  expect(pages.facets).toMatchObject({ lang: { zh: 2 }, topics: { Kafka: 2, 副本: 1 } });
});

test('values of a facet are searched by the beginning of a word or by their Han', async () => {
  const { send } = await engine();
  const { content } = await send('/1/indexes/galley/facets/topics/query', { facetQuery: 'sell' });
  expect(content.facetHits).toEqual([{ value: 'Best Sellers', highlighted: 'Best <em>Sell</em>ers', count: 1 }]);
  const inBatch = await send('/1/indexes/*/queries', {
    requests: [
      { indexName: 'galley', type: 'facet', facet: 'people', params: { facetQuery: '晓波', maxFacetHits: 3 } },
    ],
  });
  expect(inBatch.content).toMatchObject({
    results: [{ facetHits: [{ value: '王晓波', highlighted: '王<em>晓波</em>' }] }],
  });
});

test('values that are searched are counted as facets are: by section, or by page where that is asked', async () => {
  const { send } = await engine();
  const counts = async (given: object) => {
    const { content } = await send('/1/indexes/galley/facets/topics/query', { facetQuery: 'kaf', ...given });
    return Array.isArray(content.facetHits) ? content.facetHits.map(({ count }) => count) : [];
  };
  expect(await counts({})).toEqual([3]);
  expect(await counts({ facetingAfterDistinct: true })).toEqual([2]);
});

test('values are found whatever folding does to their length, and no more of them than are wanted', async () => {
  const { send } = await engine([searchRecord('zh/a#', { people: ['ﬁn ﬁsher', 'Fish', '渔ﬁsh'] })]);
  const valuesOf = async (given: object) => {
    const { content } = await send('/1/indexes/galley/facets/people/query', { facetQuery: 'fish', ...given });
    return Array.isArray(content.facetHits) ? content.facetHits.map(({ value }) => value) : [];
  };
  expect((await valuesOf({})).sort()).toEqual(['Fish', 'ﬁn ﬁsher', '渔ﬁsh'].sort());
  expect(await valuesOf({ maxFacetHits: 1 })).toHaveLength(1);
});

test('of a facet as many values are counted as are wanted, in the order that is', async () => {
  const { ask } = await engine();
  const countsOf = async (given: object) =>
    JSON.stringify((await ask({ query: '', facets: ['topics'], ...given })).facets);
  expect(await countsOf({})).toBe('{"topics":{"Kafka":3,"副本":2,"Best Sellers":1,"Docker":1}}');
  const inOrder = { sortFacetValuesBy: 'alpha', maxValuesPerFacet: 3 };
  expect(await countsOf(inOrder)).toBe('{"topics":{"副本":2,"Best Sellers":1,"Docker":1}}');
});

test('no more than fifty queries are answered at once', async () => {
  const { send } = await engine();
  const statusOf = async (count: number) => {
    const requests = Array.from({ length: count }, () => ({ indexName: 'galley', hitsPerPage: 0 }));
    return (await send('/1/indexes/*/queries', { requests })).status;
  };
  expect([await statusOf(50), await statusOf(51)]).toEqual([200, 400]);
});

test('replicas are in the order of time, what has no date last', async () => {
  const { ask } = await engine();
  const records = engineRecords.length;
  const oldest = ids(await ask({ indexName: 'galley_oldest', distinct: false }));
  expect([oldest.length, oldest[0], oldest.at(-1)]).toEqual([records, 'zh/2017-09/docker#', 'zh/topics/kafka#']);
  expect(ids(await ask({ indexName: 'galley_newest' })).at(-1)).toBe('zh/topics/kafka#');
});

test('what is found is marked with the tags that the request names, and nothing else is changed', async () => {
  const { ask } = await engine();
  const { hits } = await ask({
    query: 'dokcer 不是',
    highlightPreTag: '⟦',
    highlightPostTag: '⟧',
    attributesToSnippet: ['content:4'],
  });
  expect(hits).toMatchObject([
    {
      _highlightResult: {
        title: {
          value: '把 MySQL 放进 ⟦Docker⟧',
          matchLevel: 'partial',
          matchedWords: ['dokcer'],
          fullyHighlighted: false,
        },
        content: { value: expect.stringContaining('<b>⟦不是⟧</b>'), matchLevel: 'full' },
      },
      _snippetResult: { content: { value: '⟦Docker⟧ 容器里的数据…', matchLevel: 'full' } },
    },
  ]);
});

test('a hit holds what is asked of it', async () => {
  const { ask } = await engine();
  const hit = async (given: object) => (await ask({ query: 'ISR', ...given })).hits;
  expect(await hit({ attributesToRetrieve: ['title', 'hierarchy.lvl2', 'year'], attributesToHighlight: [] })).toEqual([
    { objectID: 'zh/2017-10/kafka#isr', title: 'Kafka 的可靠性', hierarchy: { lvl2: 'ISR' }, year: 2017 },
  ]);
  expect(await hit({ attributesToRetrieve: [], attributesToHighlight: ['hierarchy.lvl2'] })).toEqual([
    {
      objectID: 'zh/2017-10/kafka#isr',
      _highlightResult: {
        hierarchy: {
          lvl2: { value: '<em>ISR</em>', matchLevel: 'full', matchedWords: ['isr'], fullyHighlighted: true },
        },
      },
    },
  ]);
  const [without] = (await hit({ attributesToRetrieve: ['*', '-content'] })) as object[];
  expect(Object.keys(without ?? {})).not.toContain('content');
});

test('numbers are marked too, and of lists only what matches if that is asked for', async () => {
  const { ask } = await engine();
  const hit = async (given: object) => {
    const { hits } = await ask({ query: '副本', filters: 'year:2017', attributesToRetrieve: [], ...given });
    return Array.isArray(hits) ? hits[0] : undefined;
  };
  const none = { matchLevel: 'none' };
  const topics = [{ value: 'Kafka', ...none, matchedWords: [] }, expect.objectContaining({ value: '<em>副本</em>' })];
  const all = await hit({ attributesToHighlight: ['*'], attributesToSnippet: ['*:20'] });
  expect(all._highlightResult).toMatchObject({ topics, year: { value: '2017', matchLevel: 'none', matchedWords: [] } });
  expect(all._snippetResult).toMatchObject({ year: { value: '2017', ...none }, hierarchy: { lvl0: none } });
  const some = await hit({ attributesToHighlight: ['topics', 'title'], restrictHighlightAndSnippetArrays: true });
  expect(some._highlightResult).toMatchObject({ topics: topics.slice(1), title: none });
});

test('an answer holds the fields that are asked for alone', async () => {
  const { ask } = await engine();
  const answer = await ask({ query: '', responseFields: ['nbHits', 'facets'], facets: ['lang'] });
  expect(answer).toEqual({ nbHits: 4, facets: { lang: { zh: 4, en: 1 } }, processingTimeMS: 1 });
});

test('parameters may stand in an object or in a text of an address', async () => {
  const { send } = await engine();
  const params = 'query=%E5%89%AF%E6%9C%AC&hitsPerPage=1&facets=%5B%22lang%22%5D&distinct=false';
  const { content } = await send('/1/indexes/*/queries', { requests: [{ indexName: 'galley', params }] });
  expect(content).toMatchObject({
    results: [{ query: '副本', nbHits: 3, hitsPerPage: 1, facets: { lang: { zh: 3 } } }],
  });
});

test('a search that has enough is the last one with hits', async () => {
  const { send } = await engine();
  const requests = ['Kafka', 'Docker'].map((query) => ({ indexName: 'galley', query, hitsPerPage: 1 }));
  const { content } = await send('/1/indexes/*/queries', { requests, strategy: 'stopIfEnoughMatches' });
  expect(content.results).toMatchObject([{ nbHits: 3 }, { hits: [], nbHits: 0 }]);
});
