import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { searchRecord } from '../../../tests/search-store.ts';
import { buildEmbedded, embeddedAsk } from './embedded-index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-'));
});

afterEach(() => rm(folder, { recursive: true }));

const records = [
  searchRecord('zh/a#', { title: '消息队列', content: '副本同步决定消息会不会丢。' }),
  searchRecord('zh/b#', { title: '𠮷野家', content: 'Kafka 的日志分为段。' }),
  searchRecord('zh/b#isr', { title: '𠮷野家', heading: '副本', content: '副本同步，还是副本同步。' }),
];

test('an index on the disk answers with the numbers of its records', async () => {
  await buildEmbedded(folder, records);
  const ask = await embeddedAsk(folder, records);
  expect([...(await ask('副本同步'))].sort()).toEqual([0, 2]);
  expect(await ask('kafak')).toEqual([1]);
  expect(await ask('魑魅')).toEqual([]);
});

test('the texts of the records are told from the index', async () => {
  const built = await buildEmbedded(folder, records);
  expect(built.index).toBeGreaterThan(100);
  expect(built.records).toBeGreaterThan(100);
  expect(built.files).toBeGreaterThan(3);
});
