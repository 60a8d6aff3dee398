import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reliableKafka } from '../../tests/magazine.ts';
import type { ArticleText } from '../magazine.ts';
import { feedHtmlOf } from './feed-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-feeds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const { zh } = reliableKafka.texts;
const pageUrl = 'https://magazine.test/base/zh/issues/2017-10/kafka-reliability/';
const ask = (more: { html?: string; text?: ArticleText | undefined; pageUrl?: string; code?: string } = {}) => {
  const { html = '<p>见<a href="#isr">ISR</a>。</p>', text = zh, ...others } = more;
  if (text === undefined) throw new Error('Missing text of the article');
  return feedHtmlOf({ body: { html }, text, pageUrl, folder, code: 'v1', ...others });
};
const kept = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test('an article is transformed once for all feeds', () => {
  const first = ask();
  expect(first).toContain(`<a href="${pageUrl}#isr">ISR</a>`);
  const [file] = kept();
  writeFileSync(join(file?.parentPath ?? '', file?.name ?? ''), '"kept"');
  expect(ask()).toBe('kept');
});

test('another body, text, address or code makes another', () => {
  ask();
  ask({ html: '<p>改过了。</p>' });
  ask({ text: zh && { ...zh, takeaways: ['只有一条。'] } });
  ask({ pageUrl: 'https://magazine.test/' });
  ask({ code: 'v2' });
  expect(kept()).toHaveLength(5);
});

test('a file that was cut short is made again', () => {
  const first = ask();
  for (const { parentPath, name } of kept()) writeFileSync(join(parentPath, name), '"<p');
  expect(ask()).toBe(first);
});
