import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { engine, engineOver, engineRecords } from '../../../tests/search-engine.ts';
import { indexOptions, openFiles } from '../../../tests/search-store.ts';
import { buildInMemory } from '../index-in-memory.ts';

// What nobody should ask, and files that are not what they should be.

test.each<[string, unknown, number, string]>([
  ['/1/indexes/galley/query', { query: '', nosuch: 1, clickAnalytics: true, analyticsTags: ['a'] }, 200, ''],
  ['/1/indexes/nosuch/query', {}, 404, 'Index nosuch does not exist'],
  ['/1/indexes/galley/query', { page: -1 }, 400, 'Invalid value for "page" parameter'],
  ['/1/indexes/galley/query', { hitsPerPage: 1e6 }, 400, 'expected an integer between 0 and 1000'],
  ['/1/indexes/galley/query', { query: 7 }, 400, 'Invalid value for "query" parameter, expected a text'],
  ['/1/indexes/galley/query', { typoTolerance: 'perhaps' }, 400, 'typoTolerance'],
  ['/1/indexes/galley/query', { facetFilters: [{}] }, 400, 'facetFilters: expected texts'],
  ['/1/indexes/galley/query', { numericFilters: 'year' }, 400, 'numericFilters: Invalid filter `year`'],
  ['/1/indexes/galley/query', { restrictSearchableAttributes: ['url'] }, 400, 'url is not in searchableAttributes'],
  ['/1/indexes/galley/query', '{', 400, 'Invalid JSON'],
  ['/1/indexes/galley/query', '[]', 400, 'expected an object'],
  ['/1/indexes/*/queries', {}, 400, '`requests` should be a list'],
  ['/1/indexes/galley/facets/content/query', {}, 400, '`content`'],
  ['/1/indexes/%E0%A4%A/query', {}, 400, 'Invalid address'],
  ['/1/indexes/galley/settings', {}, 404, 'Not available'],
])('%s with %j is answered with %i', async (path, body, status, message) => {
  const { send } = await engine();
  const answer = await send(path, body);
  expect(answer.status).toBe(status);
  if (status !== 200) expect(answer.content).toEqual({ status, message: expect.stringContaining(message) });
});

test.each([
  [' '],
  ['副'],
  ['𠮷'],
  ['😀'],
  ['\ud83d'],
  ['(.*)+$ [^a-z]{1,} \\d'],
  ['<script>alert(1)</script>'],
  ['"unbalanced \'quotes'],
  ['-'],
  ['-副本'],
  ['AND OR NOT'],
  ['__proto__ constructor toString'],
  ['副本同步'.repeat(2500)],
  ['kafka '.repeat(1700)],
])('the query %.24j has an answer', async (query) => {
  const { ask } = await engine();
  const result = await ask({ query, facets: ['*'], attributesToSnippet: ['*:10'] });
  expect(result).toMatchObject({ hits: expect.any(Array), nbHits: expect.any(Number) });
});

const parameters =
  'query params page hitsPerPage offset length facets maxValuesPerFacet sortFacetValuesBy facetFilters filters ' +
  'numericFilters tagFilters optionalFilters distinct attributesToRetrieve attributesToHighlight attributesToSnippet ' +
  'highlightPreTag highlightPostTag snippetEllipsisText restrictHighlightAndSnippetArrays responseFields queryType ' +
  'typoTolerance removeWordsIfNoResults advancedSyntax restrictSearchableAttributes facetingAfterDistinct facetQuery ' +
  'maxFacetHits facet type getRankingInfo clickAnalytics userToken analyticsTags indexName __proto__ constructor';
const values = JSON.parse(
  `[null, true, false, 0, -1, 1.5, 1e9, 1e308, "", " ", "*", "-", ":", ",", "a:b", "1", "\\ud83d", "𠮷", "<b>", "[", "{}",
  "%E0%A4%A", [], [[]], [null], [1], [""], ["*"], ["-*", "a.b.c", "content:999999999", "__proto__.x", "hierarchy.lvl9"],
  ["lang:zh", ["lang:-en"]], {}, {"a": 1}, {"__proto__": {"query": 7}}, ${'['.repeat(1000)}${']'.repeat(1000)}]`,
);

test.each(parameters.split(' '))('whatever %s is, it is taken or refused', async (name) => {
  const { send } = await engine();
  for (const value of values) {
    for (const type of ['default', 'facet']) {
      const request = JSON.parse(`{"indexName": "galley", "query": "副本", "type": "${type}", "facet": "people"}`);
      Object.defineProperty(request, name, { value, enumerable: true });
      const { status, content } = await send('/1/indexes/*/queries', { requests: [request] });
      expect([200, 400, 404], `${name} = ${JSON.stringify(value)}`).toContain(status);
      if (status !== 200) expect(content).toEqual({ status, message: expect.any(String) });
    }
  }
});

/** The index of some records, its files as a bad network brings them. */
async function damaged(change: (name: string, bytes: Uint8Array) => Uint8Array | undefined) {
  const files = await buildInMemory(engineRecords, indexOptions);
  const left = files.files.flatMap(({ name, bytes }) => {
    const changed = change(name, gunzipSync(bytes));
    return changed === undefined ? [] : [{ name, bytes: gzipSync(changed) }];
  });
  return openFiles({ ...files, files: left });
}

test('a file that cannot be loaded is told to whoever asked, and asked for again', async () => {
  const { store, asked } = await damaged((name, bytes) => (name.startsWith('s') ? undefined : bytes));
  const { ask } = engineOver(store);
  await expect(ask({ query: '副本' })).rejects.toThrow('There is no file s0.bin.');
  await expect(ask({ query: '副本' })).rejects.toThrow('There is no file s0.bin.');
  expect(asked.filter((name) => name === 's0.bin').length).toBeGreaterThan(1);
});

test.each([0, 0.1, 0.5, 0.9])('files of which %d is left are told to be damaged', async (part) => {
  for (const kind of ['s', 'd']) {
    const { store } = await damaged((name, bytes) =>
      name.startsWith(kind) ? bytes.subarray(0, bytes.length * part) : bytes,
    );
    await expect(engineOver(store).ask({ query: '副本' })).rejects.toThrow(
      /^The file [sd]\d+\.bin of the search index is damaged/,
    );
  }
});
