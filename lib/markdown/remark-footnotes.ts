import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Rendering } from './rendering.ts';

/** Reports notes that nothing refers to, which would be lost, and second notes of one name. */
export function remarkFootnotes({ report }: Rendering) {
  return (tree: Root) => {
    const referred = new Set<string>();
    const defined = new Set<string>();
    visit(tree, 'footnoteReference', ({ identifier }) => {
      referred.add(identifier);
    });
    visit(tree, 'footnoteDefinition', (note) => {
      const name = `[^${note.label ?? note.identifier}]`;
      if (defined.has(note.identifier)) report('footnote', `Unexpected second note \`${name}\``, note);
      else if (!referred.has(note.identifier))
        report('footnote', `Expected \`${name}\` in the text: nothing refers to this note`, note);
      defined.add(note.identifier);
    });
  };
}
