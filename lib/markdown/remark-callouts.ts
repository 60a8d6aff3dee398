import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { didYouMean } from '../nearest.ts';
import type { Rendering } from './rendering.ts';
import { writtenText } from './source-text.ts';
import { type CalloutKind, calloutKinds } from './words.ts';

const kinds = calloutKinds.map((slug) => ({ slug }));
const isKind = (name: string): name is CalloutKind => calloutKinds.some((kind) => kind === name);

/** Makes `:::note`, `:::tip`, `:::warning` and `:::editors` callouts, and reports any other directive. */
export function remarkCallouts(rendering: Rendering) {
  const { report } = rendering;
  return (tree: Root) => {
    let number = 0;
    visit(tree, (node, index, parent) => {
      if (node.type === 'paragraph' && writtenText(node, rendering).startsWith('::')) {
        const [first = ''] = writtenText(node, rendering).split('\n');
        report('directive', `Unexpected \`${first}\`, expected such as \`:::note\`, or \`:::\` that closes one`, node);
      } else if (node.type === 'leafDirective' && parent !== undefined && index !== undefined) {
        report('directive', `Unexpected \`::${node.name}\`, expected a callout: \`:::note\``, node);
        const text = writtenText(node, rendering);
        parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value: text }] };
      } else if (node.type === 'containerDirective') {
        if (isKind(node.name)) {
          number += 1;
          toCallout(node, node.name, number, rendering);
        } else {
          const expected = `expected ${calloutKinds.map((kind) => `\`:::${kind}\``).join(', ')}`;
          report('directive', `Unexpected \`:::${node.name}\`, ${expected}${didYouMean(node.name, kinds)}`, node);
        }
      }
    });
  };
}

function toCallout(node: ContainerDirective, kind: CalloutKind, number: number, { words, report, warn }: Rendering) {
  const { since, ...others } = node.attributes ?? {};
  for (const name of Object.keys(others))
    report('directive', `Unexpected \`${name}\` on \`:::${kind}\`, expected nothing but \`since\``, node);
  const id = `callout-${number}`;
  const first = node.children[0];
  const hasLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (node.children.length === (hasLabel ? 1 : 0))
    warn('directive', `Unexpected empty \`:::${kind}\`, expected its text below, or its removal`, node);
  const title: PhrasingContent[] = [{ type: 'text', value: words.callouts[kind] }];
  if (hasLabel) title.push({ type: 'text', value: ' · ' }, ...first.children);
  if (since) title.push({ type: 'text', value: ` · ${words.since(since)}` });
  const heading: Paragraph = {
    type: 'paragraph',
    children: title,
    data: { hProperties: { className: ['callout-title'], id } },
  };
  node.children = [heading, ...(hasLabel ? node.children.slice(1) : node.children)];
  // `role="note"`: two asides with one name would be two landmarks that nobody can tell apart.
  const hProperties = { className: ['callout', `callout-${kind}`], role: 'note', ariaLabelledBy: [id] };
  node.data = { ...node.data, hName: 'aside', hProperties };
}
