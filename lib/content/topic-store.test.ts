import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { magazine } from '../../tests/magazine.ts';
import { bodyOf as bodyOfArticle } from '../../tests/magazine-bodies.ts';
import type { Lang } from '../magazine.ts';
import { isArticle, type WithBody } from './body-context.ts';
import { readTopicIndex } from './topic-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-topics-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function indexOf(code = 'v1') {
  const asked: string[] = [];
  const bodyOf = async (thing: WithBody, lang: Lang) => {
    if (!isArticle(thing)) return undefined;
    asked.push(thing.slug);
    return bodyOfArticle(thing, lang);
  };
  const index = await readTopicIndex({ magazine, lang: 'zh', bodyOf, folder, code });
  return { asked, pages: [...index.entries.values()].filter(({ hasPage }) => hasPage).map(({ topic }) => topic.slug) };
}

test('texts are read once, newest first, and their mentions kept', async () => {
  const first = await indexOf();
  const again = await indexOf();
  expect(first.asked).toEqual(['kafka-reliability', 'letter', 'operations', 'watching']);
  expect(again.asked).toEqual([]);
  expect(again.pages).toEqual(first.pages);
  expect(first.pages).toContain('kafka');
});

test('other code reads them anew, in place of what was kept', async () => {
  await indexOf();
  expect((await indexOf('v2')).asked).toHaveLength(4);
  expect(readdirSync(folder)).toEqual(['zh.json']);
});

test('a file that was cut short is made again', async () => {
  const { pages } = await indexOf();
  writeFileSync(join(folder, 'zh.json'), '{"key":');
  expect((await indexOf()).pages).toEqual(pages);
});
