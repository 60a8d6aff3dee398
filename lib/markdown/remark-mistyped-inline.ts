import type { Heading, Paragraph, Root, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Positioned, Rendering } from './rendering.ts';
import { pointWithin, writtenText } from './source-text.ts';

type Block = Heading | Paragraph | TableCell;

/** Stands for whatever is no text: code, a formula, a picture, a link that was understood. */
const other = '\uFFFC';

/** An address that looks like one, so that `[0](a b)` in a formula's prose is left alone. */
const linkWithSpace = /\[[^[\]\n]*\]\((?<address>(?:https?:|mailto:|\.{0,2}\/|#)[^\s()]*)[ \t][^()\n]*\)/giu;
/** Not `a[i][j]`, nor the intervals `[0, 1][1, 2]`, nor notes `[^1][^2]`, which have a rule of their own. */
const reference = /(?<![\p{L}\p{N}_\])[])\[(?<text>[^[\]\n^][^[\]\n]*)\]\[(?<name>[^[\]\n^]*)\](?![[(])/gu;
const topic = /\[\[(?<inside>[^[\]\n]*)\]\]/gu;
const wholeTopic = /^[^|]*[^|\s][^|]*(?:\|[^|]*[^|\s][^|]*)?$/u;

/** Reports links, references and topics that were not understood and would stand literally on the page. */
export function remarkMistypedInline(rendering: Rendering) {
  const { report } = rendering;
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') return;
      const literal = literalText(node, rendering);
      if (!literal.includes('[')) return;
      const at = (index: number) => pointWithin(node, index, rendering);
      for (const { groups, index } of literal.matchAll(linkWithSpace)) {
        const reason = `Unexpected space after \`${groups?.address}\` in a link, expected \`%20\` for a space, or the address in \`<…>\``;
        report('link', reason, at(index));
      }
      for (const { 0: whole, groups, index } of literal.matchAll(reference)) {
        const { text = '', name = '' } = groups ?? {};
        if (!/[\p{L}\uFFFC]/u.test(text)) continue;
        const definition = `[${name === '' ? text : name}]: https://…`;
        const reason = `Unexpected \`${whole.replaceAll(other, '…')}\`, expected a line \`${definition.replaceAll(other, '…')}\` in the same text`;
        report('reference', reason, at(index));
      }
      for (const { 0: whole, groups, index } of literal.matchAll(topic)) {
        if (wholeTopic.test(groups?.inside ?? '')) continue;
        report('term', `Unexpected \`${whole}\`, expected \`[[topic]]\` or \`[[text|topic]]\``, at(index));
      }
      return SKIP;
    });
  };
}

/** A block as it was written, of the same length, with all but its text blanked out. */
function literalText(block: Block, rendering: Rendering): string {
  const start = block.position?.start.offset ?? 0;
  let text = writtenText(block, rendering).replace(/\\[^\n]/gu, `${other}${other}`);
  const blank = ({ position }: Positioned) => {
    const from = (position?.start.offset ?? start) - start;
    const to = (position?.end.offset ?? start) - start;
    text = text.slice(0, from) + other.repeat(to - from) + text.slice(to);
  };
  visit(block, (node) => {
    const written = node === block ? '' : writtenText(node, rendering);
    if (node.type === 'text' || (node.type === 'link' && !/^[[<]/u.test(written))) return;
    if (!('children' in node) || node.type === 'link') blank(node);
  });
  return text;
}
