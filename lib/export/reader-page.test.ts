import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { stylesheetsOf, toReaderPage } from './reader-page.ts';
import type { Site } from './site.ts';

const site: Site = {
  origin: 'https://magazine.test',
  basePath: '/base',
  stylesheet: 'site.ABC.css',
  islands: [
    { file: 'reader.1234.js', elements: ['theme-switch', 'code-copy'] },
    { file: 'search.5678.js', elements: ['site-search'] },
  ],
  searchHosts: ['https://app-dsn.algolia.net'],
  themeLine: 'document.documentElement.dataset.theme="dark"',
};

/** A page as Next 16 exports it, shortened. */
const exported = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="zh-Hans"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><link rel="stylesheet" href="/base/_next/static/chunks/a.css" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="/base/_next/static/chunks/a.js"/><script src="/base/_next/static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/><title>副本</title>${head}<script src="/base/_next/static/chunks/c.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div>${body}<!--$--><!--/$--><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script><script src="/base/_next/static/chunks/a.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])</script></body></html>`;

const themeScript = `<script>${site.themeLine}</script>`;
const read = (head: string, body: string) => toReaderPage(exported(head, body), 'zh/index.html', site);

describe('a reader page', () => {
  const { html, facts } = read(themeScript, '<main><h1>副本</h1><theme-switch></theme-switch></main>');

  test('has nothing of the framework left', () => {
    expect(html).not.toMatch(/_next|__next|TURBOPACK|<!--|next-size-adjust|preload/);
    expect(html).toContain('<body><main><h1>副本</h1><theme-switch></theme-switch></main></body>');
    expect(facts.problems).toEqual([]);
  });

  test('begins its head with the policy, and has its encoding within the first kilobyte', () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-Hans"><head><meta http-equiv="Content-Security-Policy"/);
    expect(Buffer.byteLength(html.slice(0, html.indexOf('<meta charset="utf-8">')))).toBeLessThan(1000);
  });

  test('allows its inline scripts by the hash of their exact text, and no other', () => {
    const policy = /content="([^"]*)"/.exec(html)?.[1] ?? '';
    const inline = [...html.matchAll(/<script(?: type="speculationrules")?>([^<]+)<\/script>/g)].map(
      ([, it]) => it ?? '',
    );
    const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(inline).toHaveLength(2);
    expect(policy.match(/'sha256-[^']+'/g)).toEqual(hashes);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' /);
    expect(policy).not.toContain('unsafe');
  });

  test('opens no frame unless it holds a runnable table, and then only one of the site', () => {
    const runnable = read(themeScript, '<main><h1>副本</h1><bench-run><table></table></bench-run></main>').html;
    expect(html).not.toContain('frame-src');
    expect(runnable).toContain("connect-src 'self'; frame-src 'self'; ");
  });

  test('runs a worker of the site and asks the search service only where it can be searched', () => {
    const searchable = read(themeScript, '<main><h1>副本</h1><site-search></site-search></main>').html;
    expect(html).not.toMatch(/worker-src|algolia/);
    expect(searchable).toContain("connect-src 'self' https://app-dsn.algolia.net; worker-src 'self'; ");
    expect(Buffer.byteLength(searchable.slice(0, searchable.indexOf('<meta charset="utf-8">')))).toBeLessThan(1000);
  });

  test('sets the theme before the one stylesheet is asked for', () => {
    expect(html.indexOf(site.themeLine)).toBeLessThan(
      html.indexOf('<link rel="stylesheet" href="/base/assets/site.ABC.css">'),
    );
    expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
  });

  test('loads the module of its elements, and only that', () => {
    expect(html).toContain('<script type="module" src="/base/assets/reader.1234.js"></script>');
    expect(html).not.toContain('search.5678.js');
  });

  test('without a custom element loads no module', () => {
    expect(read('', '<h1>副本</h1>').html).not.toContain('type="module"');
  });

  test('lets the browser prepare pages below the base path', () => {
    const rules = JSON.parse(/speculationrules">([^<]+)/.exec(html)?.[1] ?? '');
    expect(rules.prerender[0].eagerness).toBe('moderate');
    expect(rules.prerender[0].where.and[0]).toEqual({ href_matches: ['/base/', '/base/*/'] });
  });
});

test('what the author wrote passes as it is: figures, formulas, structured data', () => {
  const body = [
    '<svg viewBox="0 0 10 10" role="img"><title>图</title><linearGradient id="g"></linearGradient><path fill="url(#g)"></path></svg>',
    '<math display="block"><mrow><mn>2</mn><mi>f</mi></mrow></math>',
    '<script type="application/ld+json">{"name":"a \\u003c b"}</script>',
  ].join('');
  expect(read('', body).html).toContain(`<body>${body}</body>`);
});

test('the sheets of a page are told in their order', () => {
  expect(
    stylesheetsOf(
      '<link rel="stylesheet" href="/a.css"><link rel="icon" href="/i"><link rel="stylesheet" href="/b.css">',
    ),
  ).toEqual(['/a.css', '/b.css']);
});
