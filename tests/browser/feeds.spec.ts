import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { attribute } from '../../lib/export/html.ts';
import { feedProblems } from '../feed-rules.ts';
import { elementsNamed, fileAt, filesOf, linksOf, pagesOf, readText, urlOf } from './pages.ts';
import { type Site, servedAt, sites } from './sites.ts';

// Every feed of the export, by our rules, by two libraries, and by the readers and judges that the system has.

const run = promisify(execFile);
const isThere = (command: string, flag: string) =>
  run(command, [flag]).then(
    () => true,
    () => false,
  );

const formats = { 'feed.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json' } as const;
const mediaTypes = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;

interface Feed {
  readonly file: string;
  readonly url: string;
  readonly format: 'rss' | 'atom' | 'json';
  readonly text: string;
}

async function feedsOf(site: Site): Promise<Feed[]> {
  const found: Feed[] = [];
  for (const file of await filesOf(site)) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const format = Object.hasOwn(formats, name) ? formats[name as keyof typeof formats] : undefined;
    if (format !== undefined) found.push({ file, url: urlOf(site, file), format, text: await readText(site, file) });
  }
  return found;
}

/** The hostile titles and names of the specimen spell elements: plain text, which a judge cannot tell from HTML. */
const isMeant = (problem: string) => !/specimen\.test.*(should not contain|holds) HTML/.test(problem);

/** Checkout of https://github.com/w3c/feedvalidator, and the Python that has what it needs. */
const { FEEDVALIDATOR, FEEDVALIDATOR_PYTHON = 'python3' } = process.env;

for (const site of sites) {
  test.describe(site.name, () => {
    let feeds: Feed[] = [];

    test.beforeAll(async () => {
      feeds = await feedsOf(site);
      expect(feeds.length).toBeGreaterThan(20);
    });

    test('every feed keeps to our rules and stands beside its other formats', () => {
      for (const { file, url, format, text } of feeds)
        expect.soft(feedProblems(text, format, { url, site: site.url }).filter(isMeant), file).toEqual([]);
      const folders = new Set(feeds.map(({ file }) => file.replace(/[^/]*$/, '')));
      expect(feeds.length).toBe(3 * folders.size);
    });

    test('the page of feeds lists every feed of its language, and nothing else', async () => {
      const pages = await pagesOf(site);
      for (const page of pages.filter(({ file }) => /^\w\w\/feeds\//.test(file))) {
        const lang = page.file.slice(0, 3);
        const listed = elementsNamed(page.document, 'a')
          .map((link) => fileAt(site, new URL(attribute(link, 'href') ?? '', page.url).href) ?? '')
          .filter((file) => /\.(xml|json)$/.test(file));
        const own = feeds.map(({ file }) => file).filter((file) => file.startsWith(lang));
        expect.soft([...new Set(listed)].sort(), page.file).toEqual(own.sort());
      }
    });

    test('every page names feeds that exist, with their type and a title', async () => {
      const byUrl = new Map(feeds.map((feed) => [feed.url, feed]));
      for (const { file, document, kind } of await pagesOf(site)) {
        const links = linksOf(document, 'alternate').filter((link) => attribute(link, 'hreflang') === undefined);
        if (kind === 'page') expect.soft(links.length, `${file} names feeds`).toBeGreaterThanOrEqual(3);
        for (const link of links) {
          const feed = byUrl.get(attribute(link, 'href') ?? '');
          expect
            .soft(feed && mediaTypes[feed.format], `${file}: ${attribute(link, 'href')}`)
            .toBe(attribute(link, 'type'));
          expect.soft(attribute(link, 'title') ?? '', file).not.toBe('');
        }
      }
    });

    test('feedsmith reads every feed, and finds in all formats the same articles', () => {
      const ids = new Map<string, string[]>();
      for (const { file, text, format } of feeds) {
        const read = parseFeed(text);
        expect.soft(read.format, file).toBe(format);
        const items =
          read.format === 'atom'
            ? (read.feed.entries ?? []).map(({ id }) => id)
            : read.format === 'rss'
              ? (read.feed.items ?? []).map(({ guid }) => guid?.value)
              : read.format === 'json'
                ? (read.feed.items ?? []).map(({ id }) => id)
                : [];
        const folder = file.replace(/[^/]*$/, '');
        ids.set(folder, [...(ids.get(folder) ?? []), items.join(' ')]);
      }
      for (const [folder, found] of ids) {
        expect.soft(new Set(found).size, `${folder} has the same articles in all formats`).toBe(1);
        // An issue has its feeds in every language of the site, before any of its articles is translated.
        if (!/\/issues\//.test(folder)) expect.soft(found[0], `${folder} has articles`).not.toBe('');
      }
    });

    test('rss-parser reads every feed in XML, each item with title, address and whole text', async () => {
      const parser = new RssParser();
      for (const { file, text, format } of feeds.filter((feed) => feed.format !== 'json')) {
        const { items, title } = await parser.parseString(text);
        expect.soft(title ?? '', file).not.toBe('');
        for (const item of items) {
          expect.soft(item.title ?? '', file).not.toBe('');
          expect.soft(item.link ?? '', file).toContain(site.url);
          const content: unknown = format === 'rss' ? item['content:encoded'] : item.content;
          expect.soft(String(content).length, `${file}: ${item.title}`).toBeGreaterThan(20);
        }
      }
    });

    test('the server gives each feed its own type', async ({ request }) => {
      for (const { url, format, file } of feeds.slice(0, 6)) {
        const response = await request.get(servedAt(site, url));
        expect.soft(response.headers()['content-type'], file).toBe(`${mediaTypes[format]}; charset=utf-8`);
      }
    });

    test('newsboat, a feed reader, finds every article in the feed of the site', async () => {
      test.skip(!(await isThere('newsboat', '--version')), 'newsboat is not installed: it read no feed');
      const folder = await mkdtemp(join(tmpdir(), 'galley-newsboat-'));
      try {
        for (const name of ['zh/feed.xml', 'zh/atom.xml']) {
          const feed = feeds.find(({ file }) => file === name);
          const count = feed?.text.match(/<(?:item|entry)>/g)?.length;
          await writeFile(join(folder, 'urls'), `${servedAt(site, feed?.url ?? '')}\n`);
          const args = ['-u', 'urls', '-c', `${name.replace('/', '-')}.db`, '-C', '/dev/null', '-x', 'reload'];
          const { stdout } = await run('newsboat', [...args, 'print-unread'], {
            cwd: folder,
            env: { ...process.env, HOME: folder },
          });
          expect.soft(stdout.trim(), name).toBe(`${count} unread articles`);
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });

    test('the W3C feed validator has neither an error nor a warning', async () => {
      test.skip(FEEDVALIDATOR === undefined, 'FEEDVALIDATOR names no checkout: the W3C feed validator did not run');
      const script = resolve('tests/browser/validate-feeds.py');
      const addresses = feeds
        .filter(({ format }) => format !== 'json')
        .flatMap(({ file, url }) => [join(site.folder, file), url]);
      const { stdout } = await run(FEEDVALIDATOR_PYTHON, [script, join(FEEDVALIDATOR ?? '', 'src'), ...addresses], {
        maxBuffer: 64 * 1024 * 1024,
      });
      expect(stdout.split('\n').filter((line) => line !== '' && isMeant(line))).toEqual([]);
    });
  });
}
