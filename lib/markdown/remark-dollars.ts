import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Rendering } from './rendering.ts';
import { writtenText } from './source-text.ts';

/**
 * Puts amounts of money back: `$5 and $10` is no formula. A `$` opens before a character that is no space and closes
 * after one, with no digit behind it (the rule of Pandoc, https://pandoc.org/MANUAL.html#extension-tex_math_dollars).
 */
export function remarkDollars(rendering: Rendering) {
  return (tree: Root) => {
    visit(tree, 'inlineMath', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const written = writtenText(node, rendering);
      const behind = rendering.text[node.position?.end.offset ?? 0] ?? '';
      if (written.startsWith('$$') || (/^\$\S(?:.*\S)?\$$/su.test(written) && !/\d/u.test(behind))) return;
      parent.children[index] = { type: 'text', value: written, ...(node.position ? { position: node.position } : {}) };
    });
  };
}
