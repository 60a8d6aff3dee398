import { expect, test } from 'vitest';
import { magazine, october, reliableKafka } from '../tests/magazine.ts';
import type { Article, Lang } from './magazine.ts';
import { sitemapEntries } from './sitemap.ts';

const topics = (lang: Lang) => new Set(lang === 'zh' ? ['kafka', 'isr'] : ['kafka']);
const entries = sitemapEntries(magazine, topics);
const site = 'https://magazine.test/base/';
const below = (start: string) => entries.map(({ url }) => url).filter((url) => url.startsWith(site + start));
const entry = (path: string) => entries.find(({ url }) => url === site + path);

test('a page is there in the languages it exists in, and links only those', () => {
  const versions = {
    'zh-Hans': `${site}zh/issues/2017-10/kafka-reliability/`,
    en: `${site}en/issues/2017-10/kafka-reliability/`,
  };
  expect(entry('zh/issues/2017-10/kafka-reliability/')?.alternates?.languages).toEqual(versions);
  expect(entry('en/issues/2017-10/kafka-reliability/')?.alternates?.languages).toEqual(versions);
  expect(entry('zh/issues/2017-10/operations/')).toEqual({
    url: `${site}zh/issues/2017-10/operations/`,
    lastModified: '2017-10-01',
  });
  expect(entry('en/issues/2017-10/operations/')).toBeUndefined();
});

test('pages that are not there are not named', () => {
  expect(below('zh/topics/')).toEqual([`${site}zh/topics/`, `${site}zh/topics/kafka/`, `${site}zh/topics/isr/`]);
  expect(below('en/topics/')).toEqual([`${site}en/topics/`, `${site}en/topics/kafka/`]);
  expect(below('en/columns/')).toEqual([`${site}en/columns/practice/`]);
  expect(entry('zh/announcements/')).toBeDefined();
  expect(entry('en/announcements/')).toBeUndefined();
  expect(entry('zh/about/')).toBeDefined();
});

test('the date is that of the newest article shown, updates counted, and none where nothing is dated', () => {
  expect(entry('zh/issues/2017-10/kafka-reliability/')?.lastModified).toBe('2017-11-05');
  expect(entry('zh/')?.lastModified).toBe('2017-11-05');
  expect(entry('zh/issues/2017-09/')?.lastModified).toBe('2017-09-01');
  expect(entry('zh/about/')).not.toHaveProperty('lastModified');
});

test('addresses are unique, on one host, ASCII, short and end in a slash', () => {
  const urls = entries.map(({ url }) => url);
  expect(new Set(urls).size).toBe(urls.length);
  for (const url of urls) expect(url).toMatch(/^https:\/\/magazine\.test\/base\/[!-~]{1,2000}\/$/);
  expect(urls.some((url) => url === site)).toBe(false);
});

test('more addresses than a sitemap may hold are an error', () => {
  const many: Article[] = Array.from({ length: 50_001 }, (_, at) => ({ ...reliableKafka, slug: `a${at}` }));
  const big = { ...magazine, issues: [{ ...october, articles: many }] };
  expect(() => sitemapEntries(big, topics)).toThrow(/at most 50,000/);
});

test('before the first article there are the home and what else is no index, in the default language', () => {
  const early = sitemapEntries({ ...magazine, issues: [] }, () => new Set());
  expect(early).toEqual(
    ['', 'announcements/', 'editions/', 'about/', 'search/', 'feeds/'].map((path) => ({ url: `${site}zh/${path}` })),
  );
});
