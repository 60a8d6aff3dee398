import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../lib/export/exported-files.ts';
import { feedProblems } from '../feed-rules.ts';
import { build, type Ended, isFile, temporaryFolder, textOf } from './builder.ts';
import { type Crawl, crawl } from './crawl.ts';
import { writeOtherMagazine } from './other-magazine.ts';

/** One build of a magazine whose issue has no article yet, with a page and an announcement. */

const site = 'https://lathe.test/review/';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let out = '';
let built: Ended;
let walked: Crawl;

beforeAll(async () => {
  folder = await temporaryFolder();
  const content = join(folder.path, 'lathe');
  out = join(folder.path, 'site');
  await writeOtherMagazine(content);
  await rm(join(content, 'issues', 'spring-2024', 'cutting-threads'), { recursive: true });
  for (const [name, text] of [
    ['pages/about.md', 'title: About us\norder: 1\n---\n\nWe turn [lead screws](/topics/lead-screw), and 车床.\n'],
    ['announcements/fair.md', 'title: Spring fair\nstart: 2999-04-01\nend: 2999-04-02\nplace: Leeds\n---\n\nCome.\n'],
  ] as const) {
    await mkdir(join(content, name, '..'), { recursive: true });
    await writeFile(join(content, name), `---\n${text}`);
  }
  built = await build({ SITE_URL: site, GALLEY_CONTENT: content, GALLEY_OUT: out });
  walked = await crawl(out, '/review');
});
afterAll(() => folder.remove());

test('the magazine is published with what it has, and every address leads to something', async () => {
  expect(built.printed).toMatch(/6 pages in/);
  expect(built.code).toBe(0);
  expect(walked.wrong).toEqual([]);
  const pages = (await filesBelow(out)).filter((file) => file.endsWith('.html'));
  expect(pages.sort()).toEqual([
    '404.html',
    'en/about/index.html',
    'en/announcements/index.html',
    'en/feeds/index.html',
    'en/index.html',
    'en/search/index.html',
    'index.html',
  ]);
  expect(await isFile(out, 'og/en.png')).toBe(true);
});

test('the home names the magazine, what it is and what is to come, and says that there is no issue yet', async () => {
  const home = await textOf(out, 'index.html');
  expect(home).toBe(await textOf(out, 'en/index.html'));
  for (const words of ['The Lathe Review', 'Turning things over', 'A small quarterly', 'About us', 'Spring fair'])
    expect(home).toContain(words);
  expect(home).toContain('The first issue is yet to appear');
  expect(home).not.toMatch(/Spring 2024|accent-|hreflang/);
});

test('what is no page yet is neither linked nor named in the sitemap', async () => {
  const named = [...(await textOf(out, 'sitemap.xml')).matchAll(/<loc>([^<]*)</g)].map(([, url]) => url);
  expect(named).toEqual(
    ['en/', 'en/announcements/', 'en/about/', 'en/search/', 'en/feeds/'].map((path) => site + path),
  );
  expect(await textOf(out, 'en/about/index.html')).toContain('We turn lead screws,');
});

test.each([
  ['rss', 'feed.xml'],
  ['atom', 'atom.xml'],
  ['json', 'feed.json'],
] as const)('its feed waits for readers as %s', async (format, file) => {
  expect(feedProblems(await textOf(out, 'en', file), format, { url: `${site}en/${file}`, site })).toEqual([]);
  expect((await filesBelow(out)).filter((it) => it.endsWith(file))).toEqual([`en/${file}`]);
});
