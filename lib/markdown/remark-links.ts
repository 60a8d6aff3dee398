import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isBenchLink } from '../bench-link.ts';
import type { Rendering } from './rendering.ts';

/** Gives links the address that they lead to, and reports those that lead nowhere or say nothing. */
export function remarkLinks({ report, context }: Rendering) {
  return (tree: Root) => {
    visit(tree, 'link', (link, index, parent) => {
      if (textOf(link).trim() === '') report('link-text', `Expected words for the link to \`${link.url}\``, link);
      // A place in this text: `rehype-cross-references` knows them all. A module: `rehype-benchmarks` does. A term has
      // its address already.
      if (link.url.startsWith('#') || isBenchLink(link.url) || link.data?.hProperties !== undefined) return undefined;
      const mistake = mistakeIn(link.url);
      if (mistake !== undefined) return report('link', mistake, link);
      const resolved = context.resolve(link.url);
      if ('isUnlinked' in resolved) {
        parent?.children.splice(index ?? 0, 1, ...link.children);
        return index;
      }
      if ('problem' in resolved) report('link', resolved.problem, link);
      else link.url = resolved.path;
      if (/^https?:/iu.test(link.url)) link.data = { hProperties: { rel: ['noopener'] } };
      return undefined;
    });
  };
}

/** What is wrong with an address by itself, wherever it leads. */
function mistakeIn(url: string): string | undefined {
  if (url.trim() === '') return 'Unexpected empty address, expected such as `[text](https://…)`';
  const [scheme = '', rest = ''] = /^https?:(?!\/\/[^/])/iu.test(url) ? url.split(/:\/*(.*)/su) : [];
  return scheme === '' ? undefined : `Unexpected link \`${url}\`, expected two slashes: \`${scheme}://${rest}\``;
}
