import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Algoliasearch, algoliasearch } from 'algoliasearch';
import { type LiteClient, liteClient } from 'algoliasearch/lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../lib/search/engine/engine.ts';
import { settings } from '../lib/search/settings.ts';
import { algoliaAnswerFields, algoliaAnswerProblems } from './algolia-schemas.ts';
import { engineRecords } from './search-engine.ts';
import { indexOptions, searchRecord, storeOf } from './search-store.ts';

/**
 * Algolia's Common Test Suite: its requests go through the real clients to our engine. What a client sends has to be what
 * the suite says, what the engine answers has to be valid by Algolia's own schemas, and where the suite tells what
 * Algolia answered, it has to be that. Suite and schemas are read where they lie beside the project.
 */

const folder = fileURLToPath(new URL('../../shared/fixtures/algolia/', import.meta.url));

type Json = Readonly<Record<string, unknown>>;

interface Case {
  readonly testName?: string;
  readonly parameters: Json;
  readonly request: { readonly path: string; readonly method: string; readonly body?: unknown };
  readonly response?: { readonly body?: { readonly results?: readonly Json[] } };
}

/** One request of the suite, what a client made of it and what the engine answered. */
interface Run {
  readonly name: string;
  readonly wanted: Case;
  readonly sent: Json;
  readonly status: number;
  readonly content: Json;
}

type Call = (client: Algoliasearch | LiteClient, parameters: never) => Promise<unknown>;

const operations: Readonly<Record<string, Call>> = {
  search: (client, parameters) => client.search(parameters),
  searchSingleIndex: (client, parameters) =>
    'searchSingleIndex' in client ? client.searchSingleIndex(parameters) : Promise.resolve(),
  searchForFacetValues: (client, parameters) =>
    'searchSingleIndex' in client ? client.searchForFacetValues(parameters) : Promise.resolve(),
};

const casesOf = (operation: string): readonly Case[] =>
  JSON.parse(readFileSync(`${folder}requests/${operation}.json`, 'utf8'));

/** The editors that the suite's own index holds stand in our records as people; the other facets that it names are empty. */
const editors = ['visual studio', 'neovim', 'goland', 'vscode'];
const facets = [...indexOptions.facets, 'author', 'facetName', 'theFacet'];
const ofEditors = 'cts_e2e_search_facet';

async function engines() {
  const engineOver = async (records: typeof engineRecords) =>
    createEngine({ store: await storeOf(records, { facets }), now: () => 0, indexName: 'galley', settings });
  const editorRecords = editors.map((name) => searchRecord(`zh/contributors/${name}#`, { people: [name] }));
  return {
    site: await engineOver(engineRecords),
    editors: await engineOver(editorRecords),
    none: await engineOver([]),
  };
}

const notSearchable = (name: string) => `restrictSearchableAttributes: ${name} is not in searchableAttributes`;

/** The suite names indexes as it likes; ours has one name. */
const inOurWords = (text: string) =>
  text.replace(/"indexName":"[^"]*"/g, '"indexName":"galley"').replaceAll('editor', 'people');

async function runAll(): Promise<Run[]> {
  const { site, editors, none } = await engines();
  const runs: Run[] = [];
  for (const [operation, call] of Object.entries(operations)) {
    for (const [place, wanted] of casesOf(operation).entries()) {
      const requester = {
        async send({ method, url, headers, data }: { method: string; url: string; headers: object; data?: unknown }) {
          const text = data instanceof Uint8Array ? new TextDecoder().decode(data) : String(data ?? '');
          const path = new URL(url).pathname;
          const engine = text.includes(ofEditors) ? editors : text.includes('empty_index') ? none : site;
          const here = url.replace(/\/1\/indexes\/(?!\*)[^/]+\//, '/1/indexes/galley/');
          const answer = await engine.handle({ method, url: here, headers: { ...headers }, data: inOurWords(text) });
          const name = `${operation}: ${wanted.testName ?? place}`;
          const sent = { method, path, body: text === '' ? {} : JSON.parse(text) };
          runs.push({ name, wanted, sent, status: answer.status, content: JSON.parse(answer.content) });
          return answer;
        },
      };
      const host = { url: 'embedded.invalid', accept: 'readWrite', protocol: 'https' } as const;
      const options = { requester, hosts: [host] };
      await call(algoliasearch('app', 'key', options), wanted.parameters as never).catch(() => {});
      await call(liteClient('app', 'key', options), wanted.parameters as never).catch(() => {});
    }
  }
  return runs;
}

describe.skipIf(!existsSync(folder))('by Algolia’s Common Test Suite', () => {
  let runs: Run[] = [];
  beforeAll(async () => {
    runs = await runAll();
  });

  test('every request of both clients is Algolia’s', () => {
    for (const { name, wanted, sent } of runs) {
      const { method, path, body = {} } = wanted.request;
      expect(sent, name).toEqual({ method, path, body });
    }
    expect(runs).toHaveLength(174);
  });

  test('every answer is valid by Algolia’s schemas, or a refusal for a reason', () => {
    const problemsOf = algoliaAnswerProblems();
    const answered = runs.filter(({ status }) => status === 200);
    const problems = answered.flatMap(({ name, content }) =>
      problemsOf(name.replace(/:.*/s, ''), content).map((problem) => `${name}: ${problem}`),
    );
    expect(problems).toEqual([]);
    const refused = runs.filter(({ status }) => status !== 200);
    for (const { name, content } of refused)
      expect(content, name).toEqual({ message: expect.any(String), status: 400 });
    expect(Object.fromEntries(refused.map(({ name, content }) => [name, content.message]))).toEqual({
      'search: search filters accept all of the possible shapes':
        'numericFilters: Invalid filter `mySearch:filters`, expected `name < number`',
      'searchSingleIndex: escape_double_quotes':
        'filters: Unexpected token string(Hello) expected end of filter at col 19',
      'searchSingleIndex: restrictSearchableAttributes': notSearchable('title_fr'),
      'searchSingleIndex: restrictSearchableAttributesWolf': notSearchable('title_fr'),
      'searchSingleIndex: restrict_searchable_attributes': notSearchable('author'),
    });
    expect([answered.length, refused.length]).toEqual([168, 6]);
  });

  test('no answer holds a field that Algolia’s do not have', () => {
    const known = new Set([...algoliaAnswerFields(), 'offset', 'length', 'processed']);
    for (const { content, name } of runs.filter(({ status }) => status === 200)) {
      const results = Array.isArray(content.results) ? content.results : [content];
      for (const result of results)
        expect(
          Object.keys(result).filter((field) => !known.has(field)),
          name,
        ).toEqual([]);
    }
  });

  test('the judge sees what is wrong', () => {
    const problemsOf = algoliaAnswerProblems();
    const answerWith = (hit: object) => ({ hits: [{ objectID: 'a', ...hit }], nbHits: 1 });
    const mark = { value: 'a', matchLevel: 'some', matchedWords: [] };
    expect(problemsOf('searchSingleIndex', answerWith({}))).toEqual([]);
    expect(problemsOf('searchSingleIndex', answerWith({ _highlightResult: { title: mark } }))).not.toEqual([]);
    expect(problemsOf('searchSingleIndex', { nbHits: 1 })).not.toEqual([]);
    expect(problemsOf('search', { results: [answerWith({ objectID: 1 })] })).not.toEqual([]);
    expect(problemsOf('searchForFacetValues', { facetHits: [], exhaustiveFacetsCount: true, x: 1 })).not.toEqual([]);
  });

  test('what Algolia is known to have answered is answered here', () => {
    const known = runs.filter(({ sent }) => /empty_index|search_facet/.test(JSON.stringify(sent)));
    for (const { name, wanted, content } of known) {
      const wantedResults = (wanted.response?.body?.results ?? []).map(({ index, params, hits, ...result }) => ({
        ...result,
        ...(Array.isArray(hits) ? { hits: hits.map(({ editor }) => ({ people: [editor] })) } : {}),
      }));
      expect(content, name).toMatchObject({ results: wantedResults });
    }
    expect(known).toHaveLength(6);
  });
});
