import type { Element, Root } from 'hast';
import { decoded } from '../decoded.ts';
import { didYouMean, toAnchor } from '../nearest.ts';
import { eachElement } from './each-element.ts';
import { plainText } from './plain-text.ts';
import type { Rendering } from './rendering.ts';

/** Link words that stand for a number: `[图](#fig-isr)` becomes `图 1`. */
const label = /^(?:图|表|Figure|Table)$/u;

/** Numbers the references to figures and tables, and reports links to places that this text does not have. */
export function rehypeCrossReferences({ ids, labels, report }: Rendering) {
  return (tree: Root) => {
    eachElement(tree, (link) => {
      const id = idOf(link);
      if (id === undefined) return;
      link.properties.href = `#${id}`;
      if (!ids.has(id)) {
        const known = [...ids.all()].map(toAnchor);
        report(
          'anchor',
          `Unexpected link to \`#${id}\`, expected a heading, figure or table of this text${didYouMean(id, known)}`,
          link,
        );
      } else if (label.test(plainText(link))) {
        const text = labels.get(id);
        if (text === undefined)
          report(
            'anchor',
            `Unexpected reference to \`#${id}\`, which has no number: only figures and tables with a caption have`,
            link,
          );
        else link.children = [{ type: 'text', value: text }];
      }
    });
  };
}

/** The place in this text that the author's link leads to. */
function idOf({ tagName, properties }: Element): string | undefined {
  const { href, className, dataFootnoteRef, dataFootnoteBackref } = properties;
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return undefined;
  if (className !== undefined || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return undefined;
  return decoded(href.slice(1));
}
