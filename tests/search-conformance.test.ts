import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Algoliasearch, algoliasearch } from 'algoliasearch';
import { liteClient } from 'algoliasearch/lite';
import { expect, test } from 'vitest';
import { createEngine } from '../lib/search/engine/engine.ts';
import { settings } from '../lib/search/settings.ts';
import { algoliaAnswerProblems } from './algolia-schemas.ts';
import { engineRecords } from './search-engine.ts';
import { indexOptions, storeOf } from './search-store.ts';

/**
 * Algolia's Common Test Suite: its requests go through the real clients to our engine. What a client sends has to be what
 * the suite says, and what the engine answers has to be valid by Algolia's own schemas. Both are read where they lie.
 */

const folder = fileURLToPath(new URL('../../shared/fixtures/algolia/', import.meta.url));
const isThere = existsSync(folder);

interface Case {
  readonly testName?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly request: { readonly path: string; readonly method: string; readonly body?: unknown };
}

const casesOf = (operation: string): readonly Case[] =>
  isThere ? JSON.parse(readFileSync(`${folder}requests/${operation}.json`, 'utf8')) : [];

/** Attributes that the suite counts values of, so that they are facets of the index. */
const suiteFacets = ['editor', 'author', 'facetName', 'theFacet'];
/** What Algolia refuses too: filters that are none, quotes that do not end, attributes that are not searched. */
const refused =
  /numericFilters: Invalid filter `mySearch|She said|Hello World|is not in searchableAttributes|facetFilters: expected/;

type Sent = { readonly method: string; readonly path: string; readonly body: unknown };

async function suite() {
  const sent: Sent[] = [];
  const answers: { readonly status: number; readonly content: unknown }[] = [];
  const store = await storeOf(engineRecords, { facets: [...indexOptions.facets, ...suiteFacets] });
  const engine = createEngine({ store, now: () => 0, indexName: 'galley', settings });
  const requester = {
    async send({ method, url, headers, data }: { method: string; url: string; headers: object; data?: unknown }) {
      const text = data instanceof Uint8Array ? new TextDecoder().decode(data) : String(data ?? '');
      sent.push({ method, path: new URL(url).pathname, body: text === '' ? undefined : JSON.parse(text) });
      // The suite names indexes as it likes; ours has one name.
      const renamed = text.replace(/"indexName":"[^"]*"/g, '"indexName":"galley"');
      const here = url.replace(/\/1\/indexes\/(?!\*)[^/]+\//, '/1/indexes/galley/');
      const { status, content } = await engine.handle({ method, url: here, headers: { ...headers }, data: renamed });
      answers.push({ status, content: JSON.parse(content) });
      return { status, content, isTimedOut: false };
    },
  };
  const host = { url: 'embedded.invalid', accept: 'readWrite', protocol: 'https' } as const;
  const options = { requester, hosts: [host] };
  return { sent, answers, full: algoliasearch('app', 'key', options), lite: liteClient('app', 'key', options) };
}

type Call = (client: Algoliasearch, parameters: never) => Promise<unknown>;

const operations: readonly (readonly [name: string, call: Call])[] = [
  ['search', (client, parameters) => client.search(parameters)],
  ['searchSingleIndex', (client, parameters) => client.searchSingleIndex(parameters)],
  ['searchForFacetValues', (client, parameters) => client.searchForFacetValues(parameters)],
];

test.skipIf(!isThere).each(operations)('every request of `%s` is Algolia’s, every answer valid', async (name, call) => {
  const { sent, answers, full, lite } = await suite();
  const problemsOf = algoliaAnswerProblems();
  const problems: string[] = [];
  let requests = 0;
  for (const [place, { testName = place, parameters, request }] of casesOf(name).entries()) {
    const clients = name === 'search' ? [full, lite as unknown as Algoliasearch] : [full];
    for (const client of clients) {
      await call(client, parameters as never).catch(() => undefined);
      requests += 1;
      const { method, path, body } = sent.at(-1) ?? { method: '', path: '', body: undefined };
      expect({ method, path, body: body ?? {} }, `${name}: ${testName}`).toEqual({
        method: request.method,
        path: request.path,
        body: request.body ?? {},
      });
      const { status, content } = answers.at(-1) ?? { status: 0, content: {} };
      if (status === 200) problems.push(...problemsOf(name, content).map((problem) => `${testName}: ${problem}`));
      else expect(content, `${name}: ${testName}`).toEqual({ status: 400, message: expect.stringMatching(refused) });
    }
  }
  expect(problems).toEqual([]);
  expect(problemsOf(name, {}), 'the judge sees what is missing').not.toEqual([]);
  expect([requests, sent.length, answers.length]).toEqual([requests, requests, requests]);
});
