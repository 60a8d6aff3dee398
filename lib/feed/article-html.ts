import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Body } from '../body.ts';
import type { ArticleText, Reference } from '../magazine.ts';
import { wordsIn } from '../words.ts';
import { toFeedHtml } from './feed-html.ts';

/** All of an article as a feed carries it: takeaways, body, sources. */
export function articleHtml(
  { html }: Pick<Body, 'html'>,
  { lang, takeaways, sources }: Pick<ArticleText, 'lang' | 'takeaways' | 'sources'>,
  pageUrl: string,
): string {
  const words = wordsIn(lang);
  const before = list(words.takeaways, takeaways.map(toText));
  const after = list(words.sources, sources.map(reference));
  return [before, toFeedHtml(html, pageUrl), toFeedHtml(after, pageUrl)].join('');
}

function list(title: string, items: readonly ElementContent[][]): string {
  if (items.length === 0) return '';
  const entries = items.map((item) => h('li', item));
  return toHtml([h('h2', title), h('ul', entries)]);
}

const toText = (value: string): ElementContent[] => [{ type: 'text', value }];

function reference({ title, author, in: container, date, url }: Reference): ElementContent[] {
  const name: ElementContent = url === undefined ? { type: 'text', value: title } : h('a', { href: url }, title);
  const details = [author, container, date].filter((detail) => detail !== undefined);
  return details.length === 0 ? [name] : [name, { type: 'text', value: ` (${details.join(', ')})` }];
}
