import type { Element, Root } from 'hast';
import { decoded } from '../decoded.ts';
import { eachElement } from './each-element.ts';
import { isId } from './ids.ts';
import type { Rendering } from './rendering.ts';

/** Names the notes by their author's own labels, `fn-文献`, and their heading `footnotes`. */
export function rehypeFootnotes({ ids }: Rendering) {
  return (tree: Root) => {
    const number = new Map<string, number>();
    const rename = (encoded: string) => {
      const name = decoded(encoded);
      if (isId(name)) return name;
      if (!number.has(name)) number.set(name, number.size + 1);
      return `note.${number.get(name)}`;
    };
    eachElement(tree, (element) => {
      const { properties } = element;
      if (properties.id === 'footnote-label') {
        properties.id = 'footnotes';
        ids.take('footnotes');
      }
      renameIn(element, 'id', /^(fn|fnref)-(.*)$/u, rename);
      if (typeof properties.id === 'string' && /^fn/u.test(properties.id)) ids.take(properties.id);
      if (properties.dataFootnoteRef === undefined && properties.dataFootnoteBackref === undefined) return;
      renameIn(element, 'href', /^#(fn|fnref)-(.*)$/u, rename);
      delete properties.className;
      if (properties.dataFootnoteRef !== undefined) properties.ariaDescribedBy = ['footnotes'];
    });
  };
}

function renameIn({ properties }: Element, name: 'id' | 'href', pattern: RegExp, rename: (name: string) => string) {
  const [, prefix, written] = pattern.exec(String(properties[name] ?? '')) ?? [];
  if (prefix === undefined || written === undefined) return;
  properties[name] = `${name === 'href' ? '#' : ''}${prefix}-${rename(written)}`;
}
