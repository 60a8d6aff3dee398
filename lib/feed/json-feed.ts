import type { Feed, FeedItem } from './feed.ts';
import { toRfc3339 } from './instants.ts';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
export function renderJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.feedUrls.json,
    description: feed.description,
    icon: feed.iconUrl,
    language: feed.language,
    authors: [feed.publisher],
    items: feed.items.map((item) => toItem(item, feed)),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const toItem = (item: FeedItem, { timezone, language }: Feed) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  content_html: item.html,
  summary: item.summary,
  image: item.imageUrl,
  date_published: toRfc3339(item.published, timezone),
  date_modified: toRfc3339(item.updated, timezone),
  authors: item.authors,
  tags: item.categories.map(({ label }) => label),
  language,
});
