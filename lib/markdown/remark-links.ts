import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Rendering } from './rendering.ts';

/** Gives links the address that they lead to, and reports those that lead nowhere or say nothing. */
export function remarkLinks({ report, context }: Rendering) {
  return (tree: Root) => {
    visit(tree, 'link', (link) => {
      if (textOf(link).trim() === '') report('link-text', `Expected words for the link to \`${link.url}\``, link);
      // A place in this text: `rehype-cross-references` knows them all. A term has its address already.
      if (link.url.startsWith('#') || link.data?.hProperties !== undefined) return;
      const resolved = context.resolve(link.url);
      if ('problem' in resolved) report('link', resolved.problem, link);
      else link.url = resolved.path;
      if (/^https?:/iu.test(link.url)) link.data = { hProperties: { rel: ['noopener'] } };
    });
  };
}
