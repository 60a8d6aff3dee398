import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Rendering } from './rendering.ts';
import { writtenText } from './source-text.ts';

/** Reports fences that nothing closes: they swallow the rest of the text without a trace. */
export function remarkUnclosed(rendering: Rendering) {
  const { report } = rendering;
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type !== 'code' && node.type !== 'math' && node.type !== 'containerDirective') return;
      const written = writtenText(node, rendering);
      const fence = /^(?:`{3,}|~{3,}|\${2,}|:{3,})/u.exec(written)?.[0];
      // Code may also be indented, without a fence.
      if (fence === undefined) return;
      const [first = '', ...others] = written.trimEnd().split('\n');
      const last = (others.at(-1) ?? '').replace(/^[\s>]*/u, '');
      const isClosed = last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
      const what = node.type === 'code' ? 'code' : node.type === 'math' ? 'formula' : 'callout';
      if (!isClosed)
        report(
          'unclosed',
          `Unexpected end of the ${what} from “${first}”, expected a line ${fence} that closes it`,
          node,
        );
    });
  };
}
