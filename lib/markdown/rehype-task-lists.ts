import type { Root } from 'hast';
import { eachElement } from './each-element.ts';
import type { Rendering } from './rendering.ts';

/** Names the boxes of task lists, which nobody can tick. */
export function rehypeTaskLists({ words }: Rendering) {
  return (tree: Root) => {
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName === 'input') properties.ariaLabel = properties.checked === true ? words.done : words.toDo;
    });
  };
}
