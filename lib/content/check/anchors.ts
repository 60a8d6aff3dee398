import type { VFileMessage } from 'vfile-message';
import { decoded } from '../../decoded.ts';
import type { Source } from '../../magazine.ts';
import { didYouMean, toAnchor } from '../../nearest.ts';
import { type Point, toProblem } from '../../problem.ts';
import type { BodyFacts } from './bodies.ts';

/** Links from one text to a place in another that is not there. (Within one text, the pipeline knows.) */
export function checkAnchors(facts: readonly BodyFacts[]): VFileMessage[] {
  const idsByPage = new Map<string, Set<string>>();
  for (const { page, ids } of facts) {
    const known = idsByPage.get(page) ?? new Set<string>();
    for (const id of ids) known.add(id);
    idsByPage.set(page, known);
  }
  return facts.flatMap(({ links }) =>
    links.flatMap(({ source, href, page, anchor }) => {
      const ids = idsByPage.get(page);
      const wanted = decoded(anchor).normalize('NFC');
      if (anchor === '' || ids === undefined || ids.has(wanted)) return [];
      const hint = didYouMean(wanted, Array.from(ids, toAnchor));
      const reason = `Unexpected anchor \`#${wanted}\`, expected one of the page that \`${href}\` leads to${hint}`;
      return [toProblem(source.file, 'anchor', reason, { place: placeOfHref(source, href) })];
    }),
  );
}

/** Where a link's address first stands in a text. */
export function placeOfHref({ markdown, line }: Source, href: string): Point {
  const index = markdown.indexOf(href);
  const before = (index < 0 ? '' : markdown.slice(0, index)).split('\n');
  return { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}
