import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { Speaker } from './context.ts';
import type { Rendering } from './rendering.ts';
import { openingsOf, takeSpeaker } from './speaker-openings.ts';
import { undeclaredSpeakers } from './undeclared-speakers.ts';

/** Groups an interview by who speaks. A turn ends at the next speaker, heading or rule. */
export function rehypeTurns(rendering: Rendering) {
  const { context, ids, turns } = rendering;
  return (tree: Root) => {
    if (context.speakers.length === 0) return;
    const openings = openingsOf(context.speakers);
    undeclaredSpeakers(tree, openings, rendering);
    const children: RootContent[] = [];
    let turn: Element | undefined;
    let section = '';
    for (const node of tree.children) {
      const isElement = node.type === 'element';
      if (isElement && /^h[1-6]$/u.test(node.tagName)) section = String(node.properties.id ?? '');
      if (isElement && /^(?:h[1-6]|hr|section)$/u.test(node.tagName)) turn = undefined;
      const speaker = isElement ? takeSpeaker(node, openings) : undefined;
      if (speaker !== undefined && isElement) {
        const id = ids.takeFree(`turn-${turns.length + 1}`);
        turns.push({ id, speaker: speaker.slug, section });
        turn = h('div', { className: ['turn'], id }, [speakerLine(speaker, id), newline, node]);
        children.push(turn);
      } else if (turn === undefined) children.push(node);
      else if (isElement || node.type === 'text') turn.children.push(node);
    }
    tree.children = children;
  };
}

const newline: ElementContent = { type: 'text', value: '\n' };

function speakerLine({ name, affiliation }: Speaker, id: string): Element {
  return h('p', { className: ['turn-speaker'] }, [
    h('a', { className: ['turn-name'], href: `#${id}` }, name),
    affiliation ? ' ' : undefined,
    affiliation ? h('span', { className: ['turn-affiliation'] }, affiliation) : undefined,
  ]);
}
