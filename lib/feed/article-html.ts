import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { ArticleText, Body, Lang, Reference } from '../magazine.ts';
import { wordsIn } from '../words.ts';
import { toFeedHtml } from './feed-html.ts';

/** All of an article as a feed carries it: takeaways, body, sources. */
export function articleHtml(
  { html }: Pick<Body, 'html'>,
  { takeaways, sources }: Pick<ArticleText, 'takeaways' | 'sources'>,
  lang: Lang,
  pageUrl: string,
): string {
  const words = wordsIn(lang);
  const list = (title: string, items: readonly ElementContent[][]) =>
    items.length === 0
      ? []
      : [
          h('h2', title),
          h(
            'ul',
            items.map((item) => h('li', item)),
          ),
        ];
  return [
    toHtml(
      list(
        words.takeaways,
        takeaways.map((takeaway) => [{ type: 'text', value: takeaway }]),
      ),
    ),
    toFeedHtml(html, pageUrl),
    toFeedHtml(toHtml(list(words.sources, sources.map(reference))), pageUrl),
  ].join('');
}

function reference({ title, author, in: container, date, url }: Reference): ElementContent[] {
  const name: ElementContent = url === undefined ? { type: 'text', value: title } : h('a', { href: url }, title);
  const details = [author, container, date].filter((detail) => detail !== undefined);
  return details.length === 0 ? [name] : [name, { type: 'text', value: ` (${details.join(', ')})` }];
}
