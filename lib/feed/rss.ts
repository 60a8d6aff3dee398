import type { Feed, FeedItem } from './feed.ts';
import { toRfc822 } from './instants.ts';
import { cdata, renderXml, type XmlElement, xml } from './xml.ts';

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with the board's best practices profile: whole articles in
 * `content:encoded`, names in `dc:creator` since `author` wants an e-mail address.
 */
export const renderRss = (feed: Feed): string =>
  renderXml(
    xml(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      xml(
        'channel',
        {},
        xml('title', {}, feed.title),
        xml('link', {}, feed.url),
        xml('description', {}, htmlOf(feed.description)),
        xml('language', {}, feed.language),
        xml('copyright', {}, feed.rights),
        xml('lastBuildDate', {}, toRfc822(feed.updated, feed.timezone)),
        xml('generator', {}, 'Galley'),
        xml('image', {}, xml('url', {}, feed.iconUrl), xml('title', {}, feed.title), xml('link', {}, feed.url)),
        xml('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.feedUrls.rss }),
        ...feed.items.map((item) => toElement(item, feed.timezone)),
      ),
    ),
  );

const toElement = (item: FeedItem, timezone: string): XmlElement =>
  xml(
    'item',
    {},
    xml('title', {}, item.title),
    xml('link', {}, item.url),
    xml('guid', { isPermaLink: 'false' }, item.id),
    xml('pubDate', {}, toRfc822(item.published, timezone)),
    xml('dc:creator', {}, item.authors.map((author) => author.name).join(', ')),
    ...item.categories.map(({ label }) => xml('category', {}, label)),
    xml('description', {}, htmlOf(item.summary)),
    cdata('content:encoded', item.html),
  );

/** A description is HTML by custom: a text becomes so by escaping. */
const htmlOf = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
