import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Rendering } from './rendering.ts';
import { pointWithin, writtenText } from './source-text.ts';

/** Marks that readers would see as they are: `\**` and `&#42;&#42;` are meant so. */
const mark = /\\.|(?<bold>\*\*|__)|(?<note>\[\^[^\]\s]+\])/gsu;

/** Reports emphasis that did not close and notes that do not exist, which would stand literally on the page. */
export function remarkLiteralMarks(rendering: Rendering) {
  const { report } = rendering;
  return (tree: Root) => {
    visit(tree, 'text', (node, _, parent) => {
      if (!/\*\*|__|\[\^/u.test(node.value)) return;
      // An address written out may hold any of them.
      if (parent?.type === 'link' && parent.url.includes(node.value)) return;
      for (const { groups, index } of writtenText(node, rendering).matchAll(mark)) {
        const where = pointWithin(node, index, rendering);
        if (groups?.bold !== undefined)
          report(
            'literal-marks',
            `Unexpected literal \`${groups.bold}\`, expected it to open or close bold text`,
            where,
          );
        else if (groups?.note !== undefined)
          report(
            'footnote',
            `Unexpected \`${groups.note}\`, expected a note \`${groups.note}: …\` in the same text`,
            where,
          );
      }
    });
    // A figure's caption and alternative text are plain text.
    visit(tree, 'image', (node) => {
      if (/\*\*/u.test(`${node.title ?? ''}${node.alt ?? ''}`))
        report('literal-marks', 'Unexpected literal `**` in a caption, expected plain text', node);
    });
  };
}
