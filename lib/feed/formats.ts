import type { FeedFormat } from '../paths.ts';
import { renderAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderRss } from './rss.ts';

const mediaTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

const renderers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJsonFeed,
};

/** A feed's media type, for `link rel=alternate` and hosts; without parameters. */
export const feedMediaType = (format: FeedFormat) => mediaTypes[format];

export const renderFeed = (feed: Feed, format: FeedFormat): string => renderers[format](feed);
