import { describe, expect, test } from 'vitest';
import { magazine } from '../tests/magazine.ts';
import { pageMetadata } from './page-metadata.ts';

const site = 'https://magazine.test/base/';
const versions = ['zh', 'en'].map((lang) => ({ lang, path: `/base/${lang}/topics/kafka/` }));
const topic = { magazine, lang: 'zh', versions, title: 'Kafka', description: 'Kafka 的\n 定义。' };

describe('a page', () => {
  test('is called by its title and the magazine; the home by name and tagline', () => {
    expect(pageMetadata(topic).title.absolute).toBe('Kafka · 季风');
    expect(pageMetadata({ ...topic, title: undefined }).title.absolute).toBe('季风 · 写给造系统的人');
  });

  test('has one canonical address, and names its versions in other languages', () => {
    expect(pageMetadata(topic).alternates.canonical).toBe(`${site}zh/topics/kafka/`);
    expect(pageMetadata(topic).alternates.languages).toEqual({
      'zh-Hans': `${site}zh/topics/kafka/`,
      en: `${site}en/topics/kafka/`,
      'x-default': `${site}zh/topics/kafka/`,
    });
  });

  test('in one language only names no versions', () => {
    expect(pageMetadata({ ...topic, versions: versions.slice(0, 1) }).alternates.languages).toEqual({});
  });

  test('leads to the site’s feeds, and before them to its own', () => {
    const urls = (hasFeed: boolean) =>
      Object.entries(pageMetadata({ ...topic, hasFeed }).alternates.types).map(([type, links]) => [
        type,
        ...links.map(({ url }) => url),
      ]);
    expect(urls(false)).toEqual([
      ['application/rss+xml', `${site}zh/feed.xml`],
      ['application/atom+xml', `${site}zh/atom.xml`],
      ['application/feed+json', `${site}zh/feed.json`],
    ]);
    expect(urls(true)[0]).toEqual(['application/rss+xml', `${site}zh/topics/kafka/feed.xml`, `${site}zh/feed.xml`]);
  });

  test('shows its own share image, or the home’s', () => {
    const imageOf = (hasShareImage: boolean) => pageMetadata({ ...topic, hasShareImage }).openGraph.images[0];
    expect(imageOf(true)).toMatchObject({
      url: `${site}og/zh/topics/kafka.png`,
      width: 1200,
      height: 630,
      alt: 'Kafka',
    });
    expect(imageOf(false)?.url).toBe(`${site}og/zh.png`);
  });

  test('has a description in one line', () => {
    expect(pageMetadata(topic).description).toBe('Kafka 的 定义。');
  });
});

test('an article says when, by whom and about what', () => {
  const article = { published: '2017-10-03', authors: ['单晓'], section: '实践', tags: ['Kafka'] };
  expect(pageMetadata({ ...topic, article }).openGraph).toMatchObject({
    type: 'article',
    publishedTime: '2017-10-03',
    modifiedTime: '2017-10-03',
    authors: ['单晓'],
    section: '实践',
    tags: ['Kafka'],
    locale: 'zh_CN',
    alternateLocale: ['en_US'],
  });
});
