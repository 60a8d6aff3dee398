import { describe, expect, test } from 'vitest';
import { toFeed } from '../lib/feed/feed.ts';
import { renderFeed } from '../lib/feed/formats.ts';
import { siteFeed } from '../lib/feed/sources.ts';
import type { FeedFormat } from '../lib/paths.ts';
import { feedProblems } from './feed-rules.ts';
import { magazine } from './magazine.ts';
import { feedHtml } from './magazine-bodies.ts';

const site = 'https://magazine.test/base/';
const urls = { rss: `${site}zh/feed.xml`, atom: `${site}zh/atom.xml`, json: `${site}zh/feed.json` };

/** What the rules say of a right feed after one thing in it was made wrong. */
async function spoilt(format: FeedFormat, right: string | RegExp, wrong: string): Promise<string[]> {
  const feed = renderFeed(await toFeed(magazine, siteFeed(magazine, 'zh'), 'zh', feedHtml), format);
  const bad = feed.replace(right, wrong);
  expect(bad).not.toBe(feed);
  return feedProblems(bad, format, { url: urls[format], site });
}

describe('in RSS the rules find', () => {
  test.each<readonly [string, string | RegExp, string]>([
    ['self is', 'rel="self"', 'rel="other"'],
    ['the guid is no tag, or a permalink', ' isPermaLink="false"', ''],
    ['a guid appears twice', /2017-10\/letter\/zh/, '2017-10/kafka-in-depth/zh'],
    ['pubDate is no RFC 822 midnight', /<pubDate>[^<]*/, '<pubDate>2017-10-03'],
    ['pubDate has another weekday', '<pubDate>Tue', '<pubDate>Mon'],
    ['no dc:creator, or an author', '<dc:creator>', '<author>x</author><dc:creator>'],
    ['the title is empty or holds HTML', '<item>\n      <title>', '<item>\n      <title>&lt;b>x&lt;/b>'],
    ['the link is not ours, or not ASCII', 'zh/issues/2017-10/letter/</link>', 'zh/副本/</link>'],
    ['a has the address #isr', /https:[^"]*#isr/, '#isr'],
    ['holds script', '<![CDATA[', '<![CDATA[<script></script>'],
    ['p has onClick', '<![CDATA[', '<![CDATA[<p onclick="x">'],
    ['the image has another title', /(<image>.*?)<title>/s, '$1<title>x'],
    ['not well-formed', '</rss>', ''],
    ['no prolog with its encoding', ' encoding="utf-8"', ''],
  ])('“%s”', async (problem, right, wrong) => {
    expect((await spoilt('rss', right, wrong)).join('\n')).toContain(problem);
  });
});

describe('in Atom the rules find', () => {
  test.each<readonly [string, string | RegExp, string]>([
    ['two entries have one updated', /(<updated>2017-10-01T00:00:00)[^<]*(.*)\1[^<]*/s, '$1+08:00$2$1+08:00'],
    ['an entry is newer than the feed', /<updated>2017-11-05/, '<updated>2016-11-05'],
    ['the id is no tag', /<id>tag:/, '<id>'],
    ['no author', /<author>.*?<\/author>/s, ''],
    ['no HTML content', 'type="html"', 'type="text"'],
  ])('“%s”', async (problem, right, wrong) => {
    expect((await spoilt('atom', right, wrong)).join('\n')).toContain(problem);
  });
});

describe('in JSON Feed the rules find', () => {
  test.each<readonly [string, string | RegExp, string]>([
    ["must have required property 'title'", '"title"', '"_title"'],
    ['must match format "date-time"', /"date_published": "[^"]*"/, '"date_published": "2017"'],
    ['must NOT have additional properties', '"summary"', '"extra": 1, "summary"'],
    ['feed_url is not', /"feed_url": "[^"]*"/, '"feed_url": "https://magazine.test/"'],
    ['appears twice', /2017-10\/letter\/zh/, '2017-10/kafka-in-depth/zh'],
    ['not JSON', '{', ''],
  ])('“%s”', async (problem, right, wrong) => {
    expect((await spoilt('json', right, wrong)).join('\n')).toContain(problem);
  });
});
