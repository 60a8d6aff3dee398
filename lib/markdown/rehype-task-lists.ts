import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Rendering } from './rendering.ts';

/** Names the boxes of task lists, which nobody can tick. */
export function rehypeTaskLists({ words }: Rendering) {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'input') properties.ariaLabel = properties.checked === true ? words.done : words.toDo;
    });
  };
}
