import { expect, test } from 'vitest';
import type { Article, Issue } from '../magazine.ts';
import { aliasesOf, aliasPage, redirectsFile } from './aliases.ts';

const text = (lang: string, title: string) => ({
  lang,
  title,
  deck: '',
  takeaways: [],
  sources: [],
  source: { file: '', lang, markdown: '', line: 1 },
});

const issue: Issue = {
  id: '2017-10',
  number: '1',
  title: { zh: '期' },
  date: '2017-10-01',
  accent: '#123456',
  kind: 'regular',
  masthead: [],
  columns: [],
  articles: [],
  announcements: [],
  editions: [],
  draft: false,
  texts: {},
};

const article: Article = {
  id: 'kafka',
  slug: 'kafka-reliability',
  issue,
  kind: 'article',
  credits: [],
  date: '2017-10-01',
  topics: [],
  aliases: ['kafka', '2017-09/kafka'],
  notopic: [],
  draft: false,
  texts: { zh: text('zh', '副本 & <ISR>'), en: text('en', 'Replicas') },
  figures: {},
  benchmarks: [],
};

const aliases = aliasesOf({ issues: [{ ...issue, articles: [article] }] });

test('a former slug is an address in the same issue, one with an issue in that; in every language of the article', () => {
  expect(aliases.map(({ from, to }) => [from, to])).toEqual([
    ['/base/zh/issues/2017-10/kafka/', '/base/zh/issues/2017-10/kafka-reliability/'],
    ['/base/zh/issues/2017-09/kafka/', '/base/zh/issues/2017-10/kafka-reliability/'],
    ['/base/en/issues/2017-10/kafka/', '/base/en/issues/2017-10/kafka-reliability/'],
    ['/base/en/issues/2017-09/kafka/', '/base/en/issues/2017-10/kafka-reliability/'],
  ]);
});

test('the page there says where the article is now, in its language, and hides nothing in its title', () => {
  const page = aliases[0] === undefined ? '' : aliasPage(aliases[0]);
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).toContain(
    '<link rel="canonical" href="https://magazine.test/base/zh/issues/2017-10/kafka-reliability/">',
  );
  expect(page).toContain('content="0; url=/base/zh/issues/2017-10/kafka-reliability/"');
  expect(page).toContain('副本 &amp; &lt;ISR>');
});

test('hosts that read redirects get one for the address with and without its slash', () => {
  expect(redirectsFile(aliases.slice(0, 1))).toBe(
    '/base/zh/issues/2017-10/kafka/ /base/zh/issues/2017-10/kafka-reliability/ 301\n' +
      '/base/zh/issues/2017-10/kafka /base/zh/issues/2017-10/kafka-reliability/ 301\n',
  );
});
