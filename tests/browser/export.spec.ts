import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { attribute, elementsIn, type HtmlElement, textOf } from '../../lib/export/html.ts';
import { indexFileNames } from '../../lib/search/index/file-names.ts';
import { toManifest } from '../../lib/search/index/manifest.ts';
import { themeLine } from '../../lib/theme.ts';
import { graphProblems } from '../graph-rules.ts';
import { canary } from '../specimen/specimen-site.ts';
import { type ExportedPage, elementsNamed, fileAt, filesOf, linksOf, metaOf, pagesOf, sitemapOf } from './pages.ts';
import { sites, specimenSite } from './sites.ts';

// The export as a folder of files: what must not be in it, what it weighs, and whether its parts find each other.

const kilobyte = 1024;

const isCode = ({ tagName }: HtmlElement) => /^(script|pre|code|annotation)$/.test(tagName);
const isInCode = (element: HtmlElement): boolean =>
  isCode(element) || (element.parentNode !== null && 'attrs' in element.parentNode && isInCode(element.parentNode));

/** Text in which nothing of Markdown may be left: that of a page, and what is read aloud, without code and data. */
const proseOf = ({ document }: ExportedPage): string =>
  [...elementsIn(document)]
    .filter((element) => !isInCode(element))
    .flatMap((element) => [
      textOf(element),
      ...['alt', 'title', 'aria-label', 'content'].map((name) => attribute(element, name) ?? ''),
    ])
    .join('\n');

const idsOf = ({ document }: ExportedPage) =>
  new Set([...elementsIn(document)].flatMap((element) => attribute(element, 'id') ?? []));

/** Addresses that a reader or a browser follows from a page, absolute. */
function addressesOf({ document, url }: ExportedPage): string[] {
  const written = [...elementsIn(document)].flatMap((element) => {
    const srcset = (attribute(element, 'srcset') ?? '').split(',').map((it) => it.trim().split(/\s/)[0]);
    const own = ['href', 'src', 'data-src', 'xlink:href', 'poster', 'action'].map((name) => attribute(element, name));
    return [...own, ...srcset].filter((address) => address !== undefined && address !== '');
  });
  return written.map((address) => new URL(String(address), url).href);
}

for (const site of sites) {
  test.describe(site.name, () => {
    let files: string[] = [];
    let pages: ExportedPage[] = [];
    const sizeOf = async (name: string) => gzipSync(await readFile(join(site.folder, name))).byteLength;

    test.beforeAll(async () => {
      files = await filesOf(site);
      pages = await pagesOf(site);
    });

    test('nothing of the framework is left: no script, no payload, no style', () => {
      expect(files.filter((file) => /\.txt$|(^|\/)_next|__next|\.(map|rsc|ts|tsx|md)$/.test(file))).toEqual([
        'robots.txt',
      ]);
      for (const { file, html, document } of pages) {
        const named = html.match(/_next|__next|self\.__|data-precedence|<!--\$/g);
        expect.soft(named, `${file} names the framework`).toBeNull();
        const styled = [...elementsIn(document)].filter((it) => it.tagName === 'style' || attribute(it, 'style'));
        expect.soft(styled, `${file} has style in it`).toEqual([]);
        const scripts = elementsNamed(document, 'script').filter((it) => attribute(it, 'type') === undefined);
        const inline = scripts.filter((it) => attribute(it, 'src') === undefined).map(textOf);
        expect
          .soft(
            inline.filter((text) => text !== themeLine),
            `${file} has an inline script`,
          )
          .toEqual([]);
      }
    });

    test('no file names this machine', async () => {
      for (const file of files.filter((it) => !/\.(png|jpg|webp|woff2|ico)$/.test(it))) {
        // Code that the magazine shows may well speak to the machine it runs on.
        const text = (await readFile(join(site.folder, file), 'utf8')).replace(/<pre[\s\S]*?<\/pre>/g, '');
        const named = text.match(/https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[^"<\s]*/g) ?? [];
        expect.soft(named, file).toEqual([]);
      }
    });

    test('every link inside the site leads to a file, and every fragment to a place in it', () => {
      const known = new Set(files);
      const ids = new Map(pages.map((page) => [page.file, idsOf(page)]));
      for (const page of pages) {
        const wrong = addressesOf(page).filter((address) => {
          const file = fileAt(site, address);
          const fragment = decodeURIComponent(new URL(address).hash.slice(1));
          if (file === undefined) return new URL(address).origin === new URL(site.url).origin;
          return !known.has(file) || (fragment !== '' && ids.get(file)?.has(fragment) === false);
        });
        expect.soft(wrong, `${page.file} leads nowhere`).toEqual([]);
      }
    });

    test('every file of the export is reached from somewhere', async () => {
      const reached = new Set(
        pages.flatMap((page) => {
          const images = metaOf(page.document, 'og:image');
          return [...addressesOf(page), ...images].map((address) => fileAt(site, address));
        }),
      );
      const known =
        /^(404\.html|index\.html|sitemap\.xml|robots\.txt|_headers|_redirects|\.nojekyll|search\/manifest\.bin|icon-.*\.png|favicon\.ico)$/;
      const modules = files.filter((file) => /^assets\/.*\.js$/.test(file));
      const sources = await Promise.all(modules.map((file) => readFile(join(site.folder, file), 'utf8')));
      const isFetched = (file: string) => sources.some((source) => source.includes(basename(file)));
      const index = toManifest(gunzipSync(await readFile(join(site.folder, 'search/manifest.bin'))));
      const indexed = new Set(indexFileNames(index).map((name) => `search/${index.version}/${name}`));
      const isNamed = (file: string) => known.test(file) || isFetched(file) || indexed.has(file);
      const alone = files.filter((file) => !reached.has(file) && !isNamed(file));
      const former = pages.filter(({ kind }) => kind === 'former').map(({ file }) => file);
      expect(alone.filter((file) => !former.includes(file))).toEqual([]);
    });

    test('the ids in the graphs of all pages resolve', () => {
      const graphs = new Map(
        pages
          .filter(({ kind }) => kind === 'page')
          .map(({ url, document, file }) => {
            const data = elementsNamed(document, 'script').filter(
              (it) => attribute(it, 'type') === 'application/ld+json',
            );
            expect.soft(data.length, `${file} has one graph`).toBe(1);
            return [url, JSON.parse(data.map(textOf).join(''))];
          }),
      );
      expect(graphProblems(graphs)).toEqual([]);
    });

    test('every page keeps to the budgets of styles and scripts', async () => {
      for (const { file, document, kind, url } of pages) {
        if (kind === 'former') continue;
        const sheets = linksOf(document, 'stylesheet').map((it) => attribute(it, 'href') ?? '');
        expect.soft(sheets.length, `${file} has one stylesheet`).toBe(1);
        const scripts = elementsNamed(document, 'script').map((it) => attribute(it, 'src') ?? '');
        let css = 0;
        let js = 0;
        for (const href of sheets) css += await sizeOf(fileAt(site, new URL(href, url).href) ?? '');
        for (const src of scripts.filter((it) => it !== ''))
          js += await sizeOf(fileAt(site, new URL(src, url).href) ?? '');
        expect.soft(css, `${file}: bytes of CSS`).toBeLessThanOrEqual(12 * kilobyte);
        // With a runnable table 12 kB before Run is pressed.
        const most = elementsNamed(document, 'bench-run').length > 0 ? 12 : 4;
        expect.soft(js, `${file}: bytes of JavaScript`).toBeLessThanOrEqual(most * kilobyte);
      }
    });

    test('every page names a share image of 1200 × 630 pixels that is there', async () => {
      const seen = new Set<string>();
      for (const { file, document, kind } of pages) {
        if (kind !== 'page' && kind !== 'root') continue;
        const [image = '', ...others] = metaOf(document, 'og:image');
        expect.soft(others, `${file} names one image`).toEqual([]);
        expect.soft(metaOf(document, 'twitter:image'), file).toEqual([image]);
        expect.soft(image, file).toMatch(/^https:\/\/[^ ]+\.png$/);
        if (seen.has(image) || !URL.canParse(image)) continue;
        seen.add(image);
        const { format, width, height } = await sharp(join(site.folder, fileAt(site, image) ?? '')).metadata();
        expect.soft({ format, width, height }, image).toEqual({ format: 'png', width: 1200, height: 630 });
      }
      expect(seen.size).toBeGreaterThan(20);
    });

    test('the sitemap says when each page changed last, by a day of the content', async () => {
      const xml = await readFile(join(site.folder, 'sitemap.xml'), 'utf8');
      const days = [...xml.matchAll(/<lastmod>([^<]*)<\/lastmod>/g)].map(([, day]) => day);
      expect(days.filter((day) => !/^20\d\d-\d\d-\d\d$/.test(String(day)) || String(day) > '2018-01-15')).toEqual([]);
      expect((await sitemapOf(site)).length).toBeGreaterThanOrEqual(days.length);
      const robots = await readFile(join(site.folder, 'robots.txt'), 'utf8');
      expect(robots).toContain(`Sitemap: ${site.url}sitemap.xml`);
    });

    test('no mark of Markdown is left in the text of any page', () => {
      for (const page of pages) {
        const marks = proseOf(page).match(/[^\n]{0,20}(\*\*|__|\]\(|:::|\[\[|\]\](?!>))[^\n]{0,20}/g) ?? [];
        expect.soft(marks, page.file).toEqual([]);
      }
    });
  });
}

test.describe('what is not published', () => {
  test('stands in no file of the export, and in no name of one', async () => {
    const names = await filesOf(specimenSite);
    expect(names.filter((name) => name.includes('canary'))).toEqual([]);
    for (const word of [canary, '金丝雀', 'canary-tomorrow', 'canary-person'])
      for (const name of names) {
        const bytes = await readFile(join(specimenSite.folder, name));
        expect.soft(bytes.includes(word), `${word} in ${name}`).toBe(false);
      }
  });

  test('stands in the content that was built, so that this was a test', async () => {
    const { content } = await import('../specimen/specimen-site.ts').then(({ specimen }) => specimen);
    for (const file of [
      `issues/2017-11/${canary}/index.md`,
      'issues/2017-11/canary-tomorrow/index.md',
      'issues/2018-02/issue.md',
      'announcements/canary.md',
      'editions/canary.md',
      'pages/canary.md',
    ])
      expect(await readFile(join(content, file), 'utf8')).toContain(canary);
  });
});
