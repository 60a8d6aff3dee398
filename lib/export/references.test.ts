import { expect, test } from 'vitest';
import { References, TextReferences } from './references.ts';

const site = { origin: 'https://magazine.test', basePath: '/base' };

function problemsOf(file: string, text: string, files: readonly string[]): string[] {
  const references = new TextReferences();
  references.addText(file, text);
  references.addText(`later/${file}`, text);
  return references.problems(site, new Set(files));
}

test('a link to nothing and a link to a missing anchor are told once, with a page that has it', () => {
  const references = new References();
  const to = (file: string, fragment: string) => ({ href: `/${file}#${fragment}`, file, fragment });
  references.addPage('a.html', {
    ids: ['isr'],
    references: [to('b.html', ''), to('a.html', 'isr'), to('a.html', 'hw')],
  });
  references.addPage('c.html', { ids: [], references: [to('b.html', ''), to('a.html', 'top'), to('a.png', 'x')] });
  expect(references.problems(new Set(['a.html', 'c.html', 'a.png']))).toEqual([
    'a.html: /b.html# leads nowhere',
    'a.html: /a.html#hw leads to an anchor that is not there',
  ]);
});

test('addresses of feeds and the sitemap lead to files of the site, and never to this machine', () => {
  const files = ['zh/index.html', 'og/zh.png'];
  const sitemap = '<loc>https://magazine.test/base/zh/</loc><loc>https://magazine.test/base/gone/</loc>';
  expect(problemsOf('sitemap.xml', sitemap, files)).toEqual([
    'sitemap.xml: https://magazine.test/base/gone/ leads nowhere',
  ]);
  expect(problemsOf('zh/feed.json', '{"url": "http://localhost:3000/zh/"}', files)).toEqual([
    'zh/feed.json: an address of this machine: http://localhost:3000/zh/',
  ]);
});

test('an article in a feed may speak of localhost', () => {
  const feed = '<description>打开 http://localhost:9092/ 即可</description>';
  expect(problemsOf('zh/feed.xml', feed, [])).toEqual([]);
});
