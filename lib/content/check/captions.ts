import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Source } from '../../magazine.ts';
import { findTooComplex } from '../../markdown/complexity.ts';
import { toProblem } from '../../problem.ts';

const parser = unified().use(remarkParse);

/** Pictures that stand alone, and so are figures, without a caption. */
export function checkCaptions({ file, markdown, line }: Source): VFileMessage[] {
  // Most texts have no picture at the beginning of a line, and need not be parsed.
  if (!/^[ \t>]*!\[/mu.test(markdown) || findTooComplex(markdown) !== undefined) return [];
  const problems: VFileMessage[] = [];
  const tree: Root = parser.parse(markdown);
  visit(tree, (node) => {
    // A paragraph holds no other; the marks within it may be nested deeper than the stack.
    if (node.type !== 'paragraph') return node.type === 'heading' || node.type === 'table' ? SKIP : CONTINUE;
    const [image, ...others] = node.children;
    if (image?.type !== 'image' || others.length > 0 || image.title) return SKIP;
    const start = image.position?.start ?? { line: 1, column: 1 };
    const reason = `Missing caption of \`${image.url}\`, expected a title: \`![${image.alt || 'what it shows'}](${image.url} "caption")\``;
    problems.push(
      toProblem(file, 'figure-caption', reason, { place: { line: start.line + line - 1, column: start.column } }),
    );
    return SKIP;
  });
  return problems;
}
