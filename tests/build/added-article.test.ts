import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type Ended, isFile, temporaryFolder, textOf } from './builder.ts';
import { type Crawl, crawl } from './crawl.ts';

/** One build under a sub-path, of our content with an article more, one that moved and one that is not published. */

const title = '新增一篇：租约与副本';
const secret = '不可示人的草稿';

const article = (front: string, heading: string) => `---
title: ${heading}
deck: 只为证明加一个文件就够了。
column: articles
credits:
  - contributor: tu-yan
    role: author
date: 2017-10-01
topics: [isr]
${front}---

领导者在租约里说话，副本听着。

## 租约

租约到期，谁都可以再问一次。
`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let out = '';
let built: Ended;
let walked: Crawl;

beforeAll(async () => {
  folder = await temporaryFolder();
  const content = join(folder.path, 'content');
  out = join(folder.path, 'out');
  await cp(resolve('content'), content, { recursive: true });
  for (const [slug, front, heading] of [
    ['leases', 'aliases: [old-leases]\n', title],
    ['secret', 'draft: true\n', secret],
    ['too-early', '', '未到发表之日'],
  ] as const) {
    await mkdir(join(content, 'issues', '2017-10', slug));
    const text = article(front, heading);
    await writeFile(
      join(content, 'issues', '2017-10', slug, 'index.md'),
      slug === 'too-early' ? text.replace('date: 2017-10-01', 'date: 2999-01-01') : text,
    );
  }
  built = await build({ SITE_URL: 'https://editors.test/architect/', GALLEY_CONTENT: content, GALLEY_OUT: out });
  walked = await crawl(out, '/architect');
});
afterAll(() => folder.remove());

test('the build succeeds, and tells its pages and time', () => {
  expect(built.printed).toMatch(/\d+ pages in \d+\.\d s/);
  expect(built.code).toBe(0);
});

describe('an article added as one file', () => {
  test.each([
    'zh/index.html',
    'zh/issues/2017-10/index.html',
    'zh/issues/2017-10/leases/index.html',
    'zh/columns/articles/index.html',
    'zh/topics/isr/index.html',
    'zh/contributors/tu-yan/index.html',
    'zh/feed.xml',
    'zh/atom.xml',
    'zh/feed.json',
    'zh/columns/articles/feed.xml',
    'zh/topics/isr/atom.xml',
    'zh/contributors/tu-yan/feed.json',
    'zh/issues/2017-10/feed.xml',
  ])('stands in %s', async (file) => {
    expect(await textOf(out, file)).toContain(title);
  });

  test('is in the sitemap and has a share image', async () => {
    expect(await textOf(out, 'sitemap.xml')).toContain('https://editors.test/architect/zh/issues/2017-10/leases/');
    expect(await isFile(out, 'og/zh/issues/2017-10/leases.png')).toBe(true);
  });

  test('is found at its former address', async () => {
    expect(await textOf(out, 'zh/issues/2017-10/old-leases/index.html')).toContain(
      'url=/architect/zh/issues/2017-10/leases/',
    );
    expect(await textOf(out, '_redirects')).toContain(
      '/architect/zh/issues/2017-10/old-leases/ /architect/zh/issues/2017-10/leases/ 301',
    );
  });
});

describe('under a sub-path', () => {
  test('every address stays below it and leads to something', () => {
    expect(walked.wrong).toEqual([]);
    expect(walked.reached.size).toBeGreaterThan(50);
  });

  test('canonicals, feeds and the manifest carry it', async () => {
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await textOf(out, 'index.html'))?.[1];
    expect(canonical).toBe('https://editors.test/architect/zh/');
    expect(await textOf(out, 'zh/feed.xml')).toContain('https://editors.test/architect/zh/feed.xml');
    expect(await textOf(out, 'manifest.webmanifest')).toContain('/architect/');
  });
});

describe('what is not published', () => {
  test.each([
    'zh/index.html',
    'zh/issues/2017-10/index.html',
    'zh/feed.xml',
    'sitemap.xml',
    'zh/topics/isr/index.html',
  ])('is not in %s', async (file) => {
    const text = await textOf(out, file);
    expect(text).not.toBe('');
    for (const hidden of [secret, '未到发表之日', 'issues/2017-10/secret', 'too-early'])
      expect(text).not.toContain(hidden);
  });

  test('has no page and no share image', async () => {
    for (const slug of ['secret', 'too-early']) {
      expect(await isFile(out, `zh/issues/2017-10/${slug}/index.html`)).toBe(false);
      expect(await isFile(out, `og/zh/issues/2017-10/${slug}.png`)).toBe(false);
    }
  });
});

test('nothing of the framework is left in the site', async () => {
  for (const file of ['_next', '404', '_not-found', 'zh/index.txt', 'accents.css']) {
    expect(await isFile(out, file)).toBe(false);
  }
  expect(await isFile(out, '404.html')).toBe(true);
  expect(await isFile(out, '.nojekyll')).toBe(true);
});
