import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** JSON Feed 1.1 as we publish it, from https://www.jsonfeed.org/version/1.1/: required where ours always has it. */

const url = { type: 'string', format: 'uri', pattern: '^https?://[!-~]+$' };
const text = { type: 'string', minLength: 1 };
const date = { type: 'string', format: 'date-time' };
const language = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' };
const authors = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['name'],
    properties: { name: text, url, avatar: url },
    additionalProperties: false,
  },
};

const item = {
  type: 'object',
  required: ['id', 'url', 'title', 'content_html', 'summary', 'date_published', 'date_modified', 'authors'],
  properties: {
    id: text,
    url,
    external_url: url,
    title: text,
    content_html: text,
    content_text: text,
    summary: { type: 'string' },
    image: url,
    banner_image: url,
    date_published: date,
    date_modified: date,
    authors,
    tags: { type: 'array', items: text, uniqueItems: true },
    language,
    attachments: { type: 'array' },
  },
  patternProperties: { '^_': { type: 'object' } },
  additionalProperties: false,
};

const schema = {
  type: 'object',
  required: ['version', 'title', 'home_page_url', 'feed_url', 'description', 'language', 'authors', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: url,
    feed_url: url,
    description: { type: 'string' },
    user_comment: { type: 'string' },
    next_url: url,
    icon: url,
    favicon: url,
    authors,
    language,
    expired: { type: 'boolean' },
    hubs: { type: 'array' },
    items: { type: 'array', items: item },
  },
  patternProperties: { '^_': { type: 'object' } },
  additionalProperties: false,
};

const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What a JSON Feed served at `feedUrl` breaks of the schema; empty when nothing. */
export function checkJsonFeed(document: string, feedUrl: string): string[] {
  let feed: unknown;
  try {
    feed = JSON.parse(document);
  } catch (error) {
    return [`not JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
  validate(feed);
  const problems = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const isSelf = typeof feed === 'object' && feed !== null && 'feed_url' in feed && feed.feed_url === feedUrl;
  return isSelf ? problems : [...problems, `feed_url is not ${feedUrl}`];
}
