import { basename, extname } from 'node:path';
import { pictureTypeOf } from '../picture-types.ts';

/** By name first: feeds are XML and JSON that readers of feeds look for under their own types. */
const byName: Readonly<Record<string, string>> = {
  'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};

const byExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The media type under which a file is served. */
export const mediaTypeOf = (file: string): string =>
  byName[basename(file)] ??
  byExtension[extname(file).toLowerCase()] ??
  pictureTypeOf(file) ??
  'application/octet-stream';

/** Whether compression makes a file of this type smaller. */
export const isText = (mediaType: string): boolean =>
  mediaType.includes('charset=') || mediaType === 'application/wasm' || mediaType === 'image/x-icon';
