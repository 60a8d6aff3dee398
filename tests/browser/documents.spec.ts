import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { attribute, type HtmlElement, theElement } from '../../lib/export/html.ts';
import { htmlRules } from './html-rules.ts';
import { type ExportedPage, elementsNamed, linksOf, metaOf, pagesOf, sitemapOf, titleOf } from './pages.ts';
import { sites } from './sites.ts';

// Every page as a document: what it says of itself, and whether it is HTML.

const levelOf = (heading: HtmlElement) => Number(heading.tagName.slice(1));

function headingProblems({ document }: ExportedPage): string[] {
  const levels = elementsNamed(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(levelOf);
  const skipped = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
    ...(levels[0] === 1 ? [] : ['the first heading is not the h1']),
    ...skipped.map((level) => `an h${level} skips a level`),
  ];
}

const languageOf = ({ document }: ExportedPage) => attribute(theElement(document, 'html'), 'lang') ?? '';
const tags: Readonly<Record<string, string>> = { zh: 'zh-Hans', en: 'en' };

const canonicalOf = ({ document }: ExportedPage) =>
  linksOf(document, 'canonical').map((link) => attribute(link, 'href'));
const versionsOf = ({ document }: ExportedPage) =>
  linksOf(document, 'alternate').flatMap((link) => {
    const lang = attribute(link, 'hreflang');
    return lang === undefined ? [] : [[lang, attribute(link, 'href') ?? ''] as const];
  });

/** Each problem with its page. */
const told = (pages: readonly ExportedPage[], problems: (page: ExportedPage) => readonly string[]) =>
  pages.flatMap((page) => problems(page).map((problem) => `${page.file}: ${problem}`));

const repeated = (pages: readonly ExportedPage[], text: (page: ExportedPage) => string | undefined) => {
  const first = new Map<string, string>();
  return told(pages, (page) => {
    const key = `${languageOf(page)} ${text(page)}`;
    const other = first.get(key);
    first.set(key, other ?? page.file);
    return other === undefined ? [] : [`as on ${other}: ${text(page)}`];
  });
};

for (const site of sites) {
  test.describe(site.name, () => {
    let all: ExportedPage[] = [];
    let pages: ExportedPage[] = [];

    test.beforeAll(async () => {
      all = await pagesOf(site);
      pages = all.filter(({ kind }) => kind === 'page');
    });

    test('the sitemap lists every page, each once, and nothing else', async () => {
      expect(pages.length).toBeGreaterThan(30);
      expect((await sitemapOf(site)).sort()).toEqual(pages.map(({ url }) => url).sort());
    });

    test('every page has one h1 and skips no level of heading', () => {
      expect(told(all, headingProblems)).toEqual([]);
    });

    test('every page says the language of its address', () => {
      const wrong = told(
        all.filter(({ kind }) => kind === 'page' || kind === 'former'),
        (page) => (languageOf(page) === tags[page.file.slice(0, 2)] ? [] : [languageOf(page)]),
      );
      expect(wrong).toEqual([]);
    });

    test('every page has one title and one description, which no other page of its language has', () => {
      const described = (page: ExportedPage) => metaOf(page.document, 'description');
      const lacking = told(pages, (page) => [
        ...(titleOf(page.document) === '' ? ['no title'] : []),
        ...(described(page).length === 1 && described(page)[0] !== '' ? [] : ['not one description']),
      ]);
      expect(lacking).toEqual([]);
      expect(repeated(pages, ({ document }) => titleOf(document))).toEqual([]);
      expect(repeated(pages, (page) => described(page)[0])).toEqual([]);
    });

    test('the canonical address of every page is its own; at the root it is that of the home', () => {
      const wrong = told(pages, (page) =>
        canonicalOf(page).join() === page.url ? [] : [`canonical ${canonicalOf(page)}`],
      );
      expect(wrong).toEqual([]);
      const root = all.find(({ kind }) => kind === 'root');
      expect(root && canonicalOf(root)).toEqual([`${site.url}zh/`]);
      expect(
        told(all, (page) => metaOf(page.document, 'og:url').filter((url) => url !== canonicalOf(page)[0])),
      ).toEqual([]);
    });

    test('versions in other languages exist and name each other', () => {
      const byUrl = new Map(pages.map((page) => [page.url, page]));
      const wrong = told(pages, (page) =>
        versionsOf(page).flatMap(([lang, address]) => {
          const other = byUrl.get(address);
          if (other === undefined) return [`${lang}: ${address} is no page`];
          if (lang === 'x-default') return [];
          if (languageOf(other) !== lang) return [`${address} is not in ${lang}`];
          const back = versionsOf(other).some(([, it]) => it === page.url);
          return back ? [] : [`${address} does not name it back`];
        }),
      );
      expect(wrong).toEqual([]);
      const linked = pages.filter((page) => versionsOf(page).length > 0);
      expect(linked.length).toBeGreaterThan(4);
      // A page with versions is one of them.
      expect(
        told(linked, (page) => (versionsOf(page).some(([, it]) => it === page.url) ? [] : ['not itself'])),
      ).toEqual([]);
    });

    test('html-validate finds nothing in any page', async () => {
      const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
      const found: string[] = [];
      for (const { file, html } of all) {
        const { results } = await validator.validateString(html, file);
        for (const { messages } of results)
          for (const { line, column, ruleId, message } of messages)
            found.push(`${file}:${line}:${column} ${ruleId} ${message}`);
      }
      expect(found).toEqual([]);
    });

    test('the Nu checker has neither an error nor a warning for any page', async () => {
      test.skip(!(await hasJava()), 'java is not installed: the Nu HTML checker did not run');
      expect(await nuMessages(site.folder)).toEqual([]);
    });
  });
}

const hasJava = () => new Promise<boolean>((done) => execFile('java', ['-version'], (error) => done(error === null)));

/**
 * What this checker cannot know. A file has no host, so to it no file is from `'self'`, and data blocks are taken for
 * scripts: the browser judges the policy. The language it guesses by chance, from page to page and time to time, and
 * takes a Chinese page of names and figures for Norwegian.
 */
const notKnown = /Content Security Policy|This document appears to be written in/;

const jar = resolve('node_modules/vnu-jar/build/dist/vnu.jar');

function nuMessages(folder: string): Promise<string[]> {
  const args = ['-jar', jar, '--skip-non-html', '--stdout', '--exit-zero-always', '--format', 'gnu', folder];
  return new Promise((done, fail) => {
    execFile('java', args, { maxBuffer: 64 * 1024 * 1024 }, (error, printed) => {
      if (error) return fail(error);
      const lines = printed.split('\n').filter((line) => line !== '' && !notKnown.test(line));
      return done(lines);
    });
  });
}
