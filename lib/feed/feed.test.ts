import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { feedProblems } from '../../tests/feed-rules.ts';
import { magazine, october, reliableKafka } from '../../tests/magazine.ts';
import { feedHtml } from '../../tests/magazine-bodies.ts';
import { jane, kafka, practice, shan, unused } from '../../tests/magazine-people.ts';
import type { Article, Magazine } from '../magazine.ts';
import type { FeedFormat } from '../paths.ts';
import { articleHtml } from './article-html.ts';
import { toFeed } from './feed.ts';
import { renderFeed } from './formats.ts';
import { columnFeed, contributorFeed, type FeedSource, issueFeed, siteFeed, topicFeed } from './sources.ts';

const site = 'https://magazine.test/base/';
const formats: readonly FeedFormat[] = ['rss', 'atom', 'json'];

const render = async (source: FeedSource, format: FeedFormat, lang = 'zh', html = feedHtml) =>
  renderFeed(await toFeed(magazine, source, lang, html), format);
const slugsOf = ({ articles }: FeedSource) => articles.map(({ slug }) => slug);

describe('what is in a feed', () => {
  test('the site’s has everything in its language, newest first', () => {
    expect(slugsOf(siteFeed(magazine, 'zh'))).toEqual(['kafka-reliability', 'letter', 'operations', 'watching']);
    expect(slugsOf(siteFeed(magazine, 'en'))).toEqual(['kafka-reliability', 'letter']);
  });

  test('a column, topic or contributor has its own', () => {
    expect(slugsOf(columnFeed(magazine, practice, 'zh'))).toEqual(['kafka-reliability', 'watching']);
    expect(slugsOf(topicFeed(magazine, kafka, 'zh'))).toEqual(['kafka-reliability', 'operations']);
    expect(slugsOf(contributorFeed(magazine, jane, 'en'))).toEqual(['kafka-reliability']);
    expect(slugsOf(contributorFeed(magazine, shan, 'zh'))).toEqual(['kafka-reliability', 'operations']);
  });

  test('thirty at most, but an issue is complete and in reading order', () => {
    const many: Article[] = Array.from({ length: 40 }, (_, at) => ({ ...reliableKafka, slug: `a${at}` }));
    const big: Magazine = { ...magazine, issues: [{ ...october, articles: many }] };
    expect(siteFeed(big, 'zh').articles).toHaveLength(30);
    expect(issueFeed(big, { ...october, articles: many }, 'zh').articles).toHaveLength(40);
    expect(slugsOf(issueFeed(magazine, october, 'zh'))).toEqual(['letter', 'kafka-reliability', 'operations']);
  });
});

const sources: Readonly<Record<string, FeedSource>> = {
  site: siteFeed(magazine, 'zh'),
  issue: issueFeed(magazine, october, 'zh'),
  column: columnFeed(magazine, practice, 'zh'),
  contributor: contributorFeed(magazine, shan, 'zh'),
  'topic without articles': topicFeed(magazine, unused, 'zh'),
};

describe.each(Object.entries(sources))('the feed of a %s', (_, source) => {
  test.each(formats)('keeps the rules as %s', async (format) => {
    const names = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };
    const url = `https://magazine.test${source.path}${names[format]}`;
    expect(feedProblems(await render(source, format), format, { url, site })).toEqual([]);
  });

  test.each(formats)('is read by feedsmith as %s', async (format) => {
    const { feed, format: found } = parseFeed(await render(source, format));
    const title = typeof feed.title === 'object' ? feed.title.value : feed.title;
    expect([found, title]).toEqual([format, source.title]);
  });
});

describe('an entry', () => {
  test('is read by rss-parser with its whole text', async () => {
    for (const format of ['rss', 'atom'] as const) {
      const feed = await new RssParser().parseString(await render(siteFeed(magazine, 'zh'), format));
      const [first] = feed.items;
      expect(first?.title).toBe('Kafka 的可靠性 <与> 代价');
      expect(first?.link).toBe(`${site}zh/issues/2017-10/kafka-reliability/`);
      expect(first?.['content:encoded'] ?? first?.content).toContain('同步副本都写完');
      expect(feed.items).toHaveLength(4);
    }
  });

  test('has an id of the article’s, not of its address, in every format', async () => {
    for (const format of formats)
      expect(await render(siteFeed(magazine, 'zh'), format)).toContain(
        'tag:magazine.test,2017:2017-10/kafka-in-depth/zh',
      );
  });

  test('names its authors, and who else had a part', async () => {
    const [item] = (await toFeed(magazine, siteFeed(magazine, 'zh'), 'zh', feedHtml)).items;
    expect(item?.authors).toEqual([{ name: '单晓', url: `${site}zh/contributors/shan-xiao/` }]);
    expect(item?.contributors).toEqual([{ name: 'Jane Doe', url: `${site}zh/contributors/jane-doe/` }]);
    expect(item?.categories.map(({ label }) => label)).toEqual(['实践', 'Kafka', '副本']);
  });

  test('carries takeaways and sources with the body', async () => {
    const [item] = (await toFeed(magazine, siteFeed(magazine, 'zh'), 'zh', feedHtml)).items;
    expect(item?.html).toMatch(/^<h2>要点<\/h2><ul><li>副本越多，代价越大。<\/li><\/ul>/);
    expect(item?.html).toContain('(Jay Kreps, NetDB, 2011)</li><li>一次内部谈话</li></ul>');
  });

  test('survives whatever a body holds', async () => {
    const nasty = '<p>]]>\u0008\ud800 &lt;script&gt; &amp;amp; <a href="/副本">x</a></p>';
    const nastyHtml = async ({ texts }: Article) => texts.zh && articleHtml({ html: nasty }, texts.zh, site);
    for (const format of formats) {
      const text = await render(columnFeed(magazine, practice, 'zh'), format, 'zh', nastyHtml);
      const name = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }[format];
      const url = `${site}zh/columns/practice/${name}`;
      expect(feedProblems(text, format, { url, site })).toEqual([]);
    }
  });
});

test('a feed of another language holds none of this one’s texts', async () => {
  for (const format of formats)
    expect(await render(siteFeed(magazine, 'en'), format, 'en')).not.toMatch(/圆桌|看见系统|先说/);
});
