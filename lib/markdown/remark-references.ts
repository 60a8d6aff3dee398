import type { Definition, Image, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Writes `[text][name]` and `![alt][name]` out as the link or image they stand for. */
export function remarkReferences() {
  return (tree: Root) => {
    const definitions = new Map<string, Definition>();
    // As CommonMark has it, the first of two definitions counts.
    visit(tree, 'definition', (definition) => {
      if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
    });
    if (definitions.size === 0) return;
    visit(tree, (node, index, parent) => {
      if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
      const definition = definitions.get(node.identifier);
      if (definition === undefined || parent === undefined || index === undefined) return;
      const { url, title } = definition;
      const common = { url, ...(title ? { title } : {}), ...(node.position ? { position: node.position } : {}) };
      const direct: Link | Image =
        node.type === 'linkReference'
          ? { type: 'link', children: node.children, ...common }
          : { type: 'image', alt: node.alt ?? '', ...common };
      parent.children[index] = direct;
    });
  };
}
