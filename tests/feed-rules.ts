import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { checkJsonFeed } from './json-feed-schema.ts';

/** Our own rules for feeds; what they come from stands in the RSS profile, RFC 4287 and JSON Feed 1.1. */

interface FeedAddress {
  /** The address at which the feed is served. */
  readonly url: string;
  /** Its beginning in every link to a page of ours. */
  readonly site: string;
}

const childrenOf = (parent: XmlElement | undefined, name?: string) =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement => child instanceof XmlElement && (name === undefined || child.name === name),
  );
const textOf = (parent: XmlElement | undefined, name: string) => childrenOf(parent, name)[0]?.text ?? '';

const isAsciiUrl = (url: string) => /^https?:\/\/[!-~]+$/.test(url) && URL.canParse(url);
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 [+-]\d{4}$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT00:00:00(?:\.\d+)?[+-]\d\d:\d\d$/;
const tagUri = /^tag:[^,/]+,\d{4}:[!-~]+$/;

/** Everything wrong with a feed, as sentences; none is right. */
export function feedProblems(text: string, format: 'rss' | 'atom' | 'json', address: FeedAddress): string[] {
  if (format === 'json') {
    const problems = checkJsonFeed(text, address.url);
    return problems.length > 0 ? problems : jsonProblems(text);
  }
  if (!text.startsWith('<?xml version="1.0" encoding="utf-8"?>')) return ['no prolog with its encoding'];
  try {
    const { root } = parseXml(text, { preserveCdata: true });
    return format === 'rss' ? rssProblems(root ?? undefined, address) : atomProblems(root ?? undefined, address);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

type Claim = readonly [isTrue: boolean, problem: string];
const failed = (claims: readonly Claim[]) => claims.filter(([isTrue]) => !isTrue).map(([, problem]) => problem);
const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

function rssProblems(root: XmlElement | undefined, { url, site }: FeedAddress): string[] {
  const [channel, ...others] = childrenOf(root, 'channel');
  const items = childrenOf(channel, 'item');
  const names = childrenOf(channel).map(({ name }) => name);
  const self = childrenOf(channel, 'atom:link').find(({ attributes }) => attributes.rel === 'self');
  const [image] = childrenOf(channel, 'image');
  return [
    ...failed([
      [root?.name === 'rss' && root.attributes.version === '2.0' && others.length === 0, 'not RSS 2.0'],
      [textOf(channel, 'title') !== '' && textOf(channel, 'description') !== '', 'title or description is missing'],
      [textOf(channel, 'link').startsWith(site), 'the link leads elsewhere'],
      [self?.attributes.href === url, `self is ${self?.attributes.href}, expected ${url}`],
      [/^[a-z]{2}(?:-\w+)?$/.test(textOf(channel, 'language')), 'no language'],
      [rfc822.test(textOf(channel, 'lastBuildDate')), 'lastBuildDate is no RFC 822 midnight'],
      [names.slice(names.indexOf('item')).every((name) => name === 'item') || items.length === 0, 'items are not last'],
      [textOf(image, 'title') === textOf(channel, 'title'), 'the image has another title'],
      [textOf(image, 'link') === textOf(channel, 'link'), 'the image has another link'],
      [repeated(items.map((item) => textOf(item, 'guid'))).length === 0, 'a guid appears twice'],
    ]),
    ...items.flatMap((item) => rssItemProblems(item, site).map((it) => `${textOf(item, 'guid')}: ${it}`)),
  ];
}

function rssItemProblems(item: XmlElement, site: string): string[] {
  const names = childrenOf(item).map(({ name }) => name);
  const [guid] = childrenOf(item, 'guid');
  const date = textOf(item, 'pubDate');
  return [
    ...failed([
      [tagUri.test(guid?.text ?? '') && guid?.attributes.isPermaLink === 'false', 'the guid is no tag, or a permalink'],
      [isAsciiUrl(textOf(item, 'link')) && textOf(item, 'link').startsWith(site), 'the link is not ours, or not ASCII'],
      [textOf(item, 'title') !== '' && !/<\/\w+>/.test(textOf(item, 'title')), 'the title is empty or holds HTML'],
      [rfc822.test(date), 'pubDate is no RFC 822 midnight'],
      [weekdayOf(date) === date.slice(0, 3), 'pubDate has another weekday'],
      [textOf(item, 'dc:creator') !== '' && !names.includes('author'), 'no dc:creator, or an author'],
      [names.indexOf('description') < names.indexOf('content:encoded'), 'the description comes after the content'],
      [names.includes('description'), 'no description'],
    ]),
    ...contentProblems(textOf(item, 'content:encoded')),
  ];
}

/** Of the day as written, whatever its zone. */
const weekdayOf = (date: string) => new Date(`${date.slice(0, 16)} 12:00:00 GMT`).toUTCString().slice(0, 3);

function atomProblems(feed: XmlElement | undefined, { url, site }: FeedAddress): string[] {
  const entries = childrenOf(feed, 'entry');
  const linkOf = (parent: XmlElement | undefined, rel: string) =>
    childrenOf(parent, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href ?? '';
  const updates = entries.map((entry) => textOf(entry, 'updated'));
  return [
    ...failed([
      [feed?.name === 'feed' && feed.attributes.xmlns === 'http://www.w3.org/2005/Atom', 'not Atom'],
      [tagUri.test(textOf(feed, 'id')), 'the id is no tag'],
      [linkOf(feed, 'self') === url, `self is ${linkOf(feed, 'self')}, expected ${url}`],
      [linkOf(feed, 'alternate').startsWith(site), 'the link leads elsewhere'],
      [textOf(feed, 'title') !== '' && rfc3339.test(textOf(feed, 'updated')), 'no title, or no midnight of an update'],
      [textOf(childrenOf(feed, 'author')[0], 'name') !== '', 'no author'],
      [updates.every((update) => update <= textOf(feed, 'updated')), 'an entry is newer than the feed'],
      [repeated(updates).length === 0, 'two entries have one updated'],
      [repeated(entries.map((entry) => textOf(entry, 'id'))).length === 0, 'an id appears twice'],
    ]),
    ...entries.flatMap((entry) =>
      [
        ...failed([
          [tagUri.test(textOf(entry, 'id')), 'the id is no tag'],
          [textOf(entry, 'title') !== '', 'no title'],
          [
            isAsciiUrl(linkOf(entry, 'alternate')) && linkOf(entry, 'alternate').startsWith(site),
            'the link is not ours',
          ],
          [rfc3339.test(textOf(entry, 'published')) && rfc3339.test(textOf(entry, 'updated')), 'a date is no midnight'],
          [childrenOf(entry, 'author').every((author) => textOf(author, 'name') !== ''), 'an author has no name'],
          [childrenOf(entry, 'content')[0]?.attributes.type === 'html', 'no HTML content'],
        ]),
        ...contentProblems(textOf(entry, 'content')),
      ].map((problem) => `${textOf(entry, 'id')}: ${problem}`),
    ),
  ];
}

function jsonProblems(text: string): string[] {
  const { items = [] }: { items?: { id: string; content_html: string }[] } = JSON.parse(text);
  const twice = repeated(items.map(({ id }) => id)).map((id) => `${id}: appears twice`);
  return [...twice, ...items.flatMap((item) => contentProblems(item.content_html).map((it) => `${item.id}: ${it}`))];
}

const addresses = ['href', 'src', 'poster', 'cite', 'action'];
const active: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'link',
  'meta',
  'base',
  'svg',
]);

/** Content stands by itself: nothing relative, nothing that acts, nothing that needs our page. */
function contentProblems(html: string): string[] {
  const problems: string[] = html.trim() === '' ? ['no content'] : [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }: Element) => {
    if (active.has(tagName) || (tagName.includes('-') && tagName !== 'annotation-xml'))
      problems.push(`holds ${tagName}`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^style$|^className$/i.test(name)) problems.push(`${tagName} has ${name}`);
      if (addresses.includes(name) && !/^(?:https?:\/\/|mailto:|tel:)[!-~]+$/.test(String(value)))
        problems.push(`${tagName} has the address ${String(value)}`);
    }
  });
  return problems;
}
