import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { benchMarkdown, benchSource } from '../../tests/benches.ts';
import { source } from '../../tests/magazine-source.ts';
import type { BenchSource, BodyContext } from '../markdown/context.ts';
import { openBodyStore } from './body-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-bodies-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const context: BodyContext = {
  defaultLanguage: 'zh',
  speakers: [],
  terms: [],
  notopic: [],
  figures: {},
  benches: {},
  resolve: (href) => ({ path: `/base${href}` }),
};
const text = source('pages/about.md', 'zh', '见[主题](/topics/)。');
const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test('a body that was rendered is found again, whole', async () => {
  const first = await openBodyStore(folder, 'v1').bodyOf(text, context);
  const again = await openBodyStore(folder, 'v1').bodyOf(text, context);
  expect(again.body).toEqual(first.body);
  expect(kept()).toHaveLength(1);
});

test('problems are told again', async () => {
  const wrong = source('pages/about.md', 'zh', '# 标题');
  const first = await openBodyStore(folder, 'v1').bodyOf(wrong, context);
  const again = await openBodyStore(folder, 'v1').bodyOf(wrong, context);
  expect(first.messages).not.toEqual([]);
  expect(again.messages.map(String)).toEqual(first.messages.map(String));
  expect(again.messages.map(({ fatal }) => fatal)).toEqual(first.messages.map(({ fatal }) => fatal));
});

test('other text, other code and other topics make another body', async () => {
  await openBodyStore(folder, 'v1').bodyOf(text, context);
  await openBodyStore(folder, 'v1').bodyOf({ ...text, markdown: '改过了。' }, context);
  await openBodyStore(folder, 'v2').bodyOf(text, context);
  await openBodyStore(folder, 'v1').bodyOf(text, { ...context, terms: [{ slug: 'isr', labels: ['ISR'] }] });
  expect(kept()).toHaveLength(4);
});

test('a link that leads elsewhere now is rendered anew', async () => {
  const store = openBodyStore(folder, 'v1');
  await store.bodyOf(text, context);
  const { body } = await store.bodyOf(text, { ...context, resolve: () => ({ path: '/moved/' }) });
  expect(body.html).toContain('href="/moved/"');
});

test('a file that was cut short is made again', async () => {
  const store = openBodyStore(folder, 'v1');
  const { body } = await store.bodyOf(text, context);
  for (const { parentPath, name } of kept()) writeFileSync(join(parentPath, name), '{"body":');
  expect((await store.bodyOf(text, context)).body).toEqual(body);
});

test('another module, record or address of a runnable table makes another body', async () => {
  const store = openBodyStore(folder, 'v1');
  const table = source('issues/2017-10/kafka/index.md', 'zh', benchMarkdown);
  const withBench = (bench: BenchSource) => store.bodyOf(table, { ...context, benches: { 'acks.bench.ts': bench } });
  const sound = benchSource();
  await withBench(sound);
  await withBench(benchSource());
  expect(kept()).toHaveLength(1);
  await withBench({ ...sound, module: { ...sound.module, digest: 'other' } });
  await withBench(benchSource({ kind: 'exact' }));
  await withBench(benchSource({}, []));
  await withBench({ ...sound, payloadPath: '/base/assets/other.json' });
  expect(kept()).toHaveLength(5);
});
