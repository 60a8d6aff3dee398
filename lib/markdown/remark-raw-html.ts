import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Rendering } from './rendering.ts';

/** Reports raw HTML and shows it as the text that it is. */
export function remarkRawHtml({ report }: Rendering) {
  return (tree: Root) => {
    visit(tree, 'html', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const [first = ''] = node.value.trim().split('\n');
      const hint = `expected Markdown; code such as \`List<String>\` stands in backticks`;
      report(
        'raw-html',
        `Unexpected raw HTML \`${shorten(first)}\`, ${/^<[A-Z]\w*>/u.test(first) ? hint : 'expected Markdown'}`,
        node,
      );
      const text: Text = { type: 'text', value: node.value, ...(node.position ? { position: node.position } : {}) };
      parent.children[index] = holdsBlocks.has(parent.type) ? { type: 'paragraph', children: [text] } : text;
    });
  };
}

const holdsBlocks = new Set(['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition']);

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
