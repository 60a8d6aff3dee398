import type { Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Ends an address written out where Chinese goes on: GFM ends it at a space, and `见 https://example.com。` has none.
 * An address in `<…>` or `[…](…)` may hold any character.
 */
export function remarkAddresses() {
  return (tree: Root) => {
    visit(tree, 'link', (link, index, parent) => {
      const [only] = link.children;
      if (parent === undefined || index === undefined || only?.type !== 'text' || link.children.length !== 1) return;
      // An address written out begins where its own text begins; one found between Han characters has no place at all.
      if (only.position?.start.offset !== link.position?.start.offset) return;
      const address = /^[!-~]*/u.exec(only.value)?.[0] ?? '';
      if (address === only.value || address === '') return;
      const rest: Text = { type: 'text', value: only.value.slice(address.length) };
      link.url = link.url.slice(0, link.url.length - rest.value.length);
      only.value = address;
      parent.children.splice(index + 1, 0, rest);
      return [SKIP, index + 2];
    });
  };
}
