import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { checkPage } from './check-page.ts';
import type { Site } from './site.ts';

const site: Site = {
  origin: 'https://magazine.test',
  basePath: '/base',
  stylesheet: 'site.ABC.css',
  islands: [{ file: 'reader.1234.js', elements: ['theme-switch'] }],
  searchHosts: [],
  themeLine: 'theme()',
};

const checkWhole = (html: string) => checkPage(parse(html), '/base/zh/', site);
const check = (body: string) =>
  checkWhole(`<html lang="zh-Hans"><head><title>副本</title></head><body>${body}</body></html>`);

test.each([
  ['<p style="color:red">', 'a style attribute on <p>'],
  ['<style>p{}</style>', '<style> is not allowed'],
  ['<svg><style>p{}</style></svg>', '<style> is not allowed'],
  ['<p onclick="x()">', 'an event attribute, onclick, on <p>'],
  ['<svg onload="x()"></svg>', 'an event attribute, onload, on <svg>'],
  ['<iframe src="/base/zh/"></iframe>', '<iframe> is not allowed'],
  [
    '<bench-run data-src="https://x.test/a.json"></bench-run>',
    '<bench-run> loads from another host: https://x.test/a.json',
  ],
  ['<base href="/base/">', '<base> is not allowed'],
  ['<script>alert(1)</script>', 'an inline script that is not ours: alert(1)'],
  ['<script src="/base/assets/other.js"></script>', 'a script that is not ours: /base/assets/other.js'],
  ['<script src="/base/assets/reader.1234.js"></script>', 'a script that is not ours: /base/assets/reader.1234.js'],
  ['<script type="application/ld+json">{</script>', 'JSON-LD that is not JSON'],
  ['<a href="javascript:alert(1)">点</a>', 'an address that begins javascript:, in <a>'],
  ['<a href="JaVa\tScRiPt:alert(1)">点</a>', 'an address that begins javascript:, in <a>'],
  ['<img src="data:image/png;base64,AA==" alt="">', 'an address that begins data:, in <img>'],
  ['<a href="http://localhost:3000/">点</a>', 'an address of this machine: http://localhost:3000/, in <a>'],
  [
    '<meta property="og:image" content="http://127.0.0.1:4000/a.png">',
    'an address of this machine: http://127.0.0.1:4000/a.png, in <meta>',
  ],
  ['<img src="https://elsewhere.test/a.png" alt="">', '<img> loads from another host: https://elsewhere.test/a.png'],
  [
    '<img srcset="/base/a.png 1x, //elsewhere.test/b.png 2x" alt="">',
    '<img> loads from another host: //elsewhere.test/b.png',
  ],
  [
    '<svg><use href="https://elsewhere.test/a.svg#b"></use></svg>',
    '<use> loads from another host: https://elsewhere.test/a.svg#b',
  ],
  ['<form action="https://elsewhere.test/"></form>', '<form> loads from another host: https://elsewhere.test/'],
  ['<link rel="preconnect" href="https://elsewhere.test">', '<link> loads from another host: https://elsewhere.test'],
  ['<a href="/zh/">首页</a>', 'an address outside /base/: /zh/, in <a>'],
  ['<p id="甲"></p><p id="甲"></p>', 'the id 甲 stands twice'],
])('refuses %s', (body, problem) => {
  expect(check(body).problems).toEqual([problem]);
});

test('has nothing against links elsewhere, our own scripts and files, or a text about localhost', () => {
  const body = `<a href="https://elsewhere.test/">外</a><a href="mailto:a@b.test">信</a><link rel="canonical" href="https://magazine.test/base/zh/">
    <script>theme()</script><script type="module" src="/base/assets/reader.1234.js"></script>
    <img src="/base/a.png" alt=""><code>bootstrap.servers=localhost:9092</code><blockquote cite="https://elsewhere.test/q"></blockquote>`;
  expect(check(body).problems).toEqual([]);
});

test('tells the files and anchors that the page refers to', () => {
  const { references, ids } = check(
    '<h2 id="副本">副本</h2><a href="#副本">此</a><a href="../en/">en</a><a href="/base/zh/topics/isr/?a=1#定义">ISR</a>',
  );
  expect(ids).toEqual(['副本']);
  expect(references.map(({ file, fragment }) => [file, fragment])).toEqual([
    ['zh/index.html', '副本'],
    ['en/index.html', ''],
    ['zh/topics/isr/index.html', '定义'],
  ]);
});

test('refuses a page that has no title, or does not say its language', () => {
  expect(checkWhole('<html><head></head><body><title>副本</title></body></html>').problems).toEqual([
    'no lang on <html>',
    'not one <title> in <head>',
  ]);
  expect(checkWhole('<html lang="zh-Hans"><head><title> </title></head></html>').problems).toEqual([
    'not one <title> in <head>',
  ]);
});
