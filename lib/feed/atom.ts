import type { Feed, FeedItem, FeedPerson } from './feed.ts';
import { toDistinctRfc3339, toRfc3339 } from './instants.ts';
import { renderXml, type XmlElement, xml } from './xml.ts';

/** Atom 1.0, RFC 4287. */
export function renderAtom(feed: Feed): string {
  const updates = [toRfc3339(feed.updated, feed.timezone), ...feed.items.map((item) => updatedOf(item, feed.timezone))];
  // All begin with the day, so their order as texts is that of time.
  const updated = updates.sort().at(-1) ?? '';
  return renderXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      xml('id', {}, feed.id),
      xml('title', {}, feed.title),
      xml('subtitle', {}, feed.description),
      xml('updated', {}, updated),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: feed.feedUrls.atom }),
      xml('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
      toPerson('author', feed.publisher),
      xml('rights', {}, feed.rights),
      xml('icon', {}, feed.iconUrl),
      xml('generator', {}, 'Galley'),
      ...feed.items.map((item) => toEntry(item, feed.timezone)),
    ),
  );
}

const updatedOf = (item: FeedItem, timezone: string) => toDistinctRfc3339(item.updated, timezone, item.id);

const toEntry = (item: FeedItem, timezone: string): XmlElement =>
  xml(
    'entry',
    {},
    xml('id', {}, item.id),
    xml('title', {}, item.title),
    xml('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    xml('published', {}, toRfc3339(item.published, timezone)),
    xml('updated', {}, updatedOf(item, timezone)),
    ...item.authors.map((author) => toPerson('author', author)),
    ...item.contributors.map((contributor) => toPerson('contributor', contributor)),
    ...item.categories.map(({ term, label }) => xml('category', { term, label })),
    xml('summary', {}, item.summary),
    xml('content', { type: 'html' }, item.html),
  );

const toPerson = (name: string, person: FeedPerson): XmlElement =>
  xml(name, {}, xml('name', {}, person.name), ...(person.url === undefined ? [] : [xml('uri', {}, person.url)]));
