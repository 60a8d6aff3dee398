import { liteClient } from 'algoliasearch/lite';
import { expect, test } from 'vitest';
import { createEngine } from '../../../lib/search/engine/engine.ts';
import { querySettings } from '../../../lib/search/settings.ts';
import { searchRecord, storeOf } from '../../../tests/search-store.ts';
import { findResults, findValues } from './results-query.ts';
import { stateIn } from './results-state.ts';

const records = [
  searchRecord('zh/gc#a', { content: '副本', topics: ['-XX:+UseG1GC', 'Kafka'] }),
  searchRecord('zh/gc#b', { content: '副本', topics: ['-XX:+UseG1GC', 'Kafka'] }),
  searchRecord('zh/isr#', { content: '副本', topics: ['Kafka'] }),
];

async function access() {
  const index = 'galley';
  const engine = createEngine({
    store: await storeOf(records),
    now: () => 0,
    indexName: index,
    settings: querySettings,
  });
  const host = { url: 'embedded.invalid', accept: 'readWrite', protocol: 'https' } as const;
  const requester = { send: engine.handle };
  return { client: liteClient('app', 'key', { requester, hosts: [host] }), index, warm: () => {} };
}

test('a value that begins with a hyphen is chosen like any other', async () => {
  const { hits, found } = await findResults(await access(), stateIn('?q=副本&topic=-XX:%2BUseG1GC', 'zh'));
  expect(found).toBe(1);
  expect(hits.map(({ objectID }) => objectID).sort()).toEqual(['zh/gc#a', 'zh/gc#b']);
});

test('a value has the same count whether it is searched for or not: pages, not sections', async () => {
  const state = stateIn('?q=副本', 'zh');
  const { facets } = await findResults(await access(), state);
  expect(facets.topics).toContainEqual({ value: '-XX:+UseG1GC', count: 1 });
  expect(await findValues(await access(), state, 'topics', 'use')).toEqual([{ value: '-XX:+UseG1GC', count: 1 }]);
});
