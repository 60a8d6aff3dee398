import { element } from '../bench/element.ts';
import { kindName } from './words.ts';

/** A section that was found, as far as it is shown. */
export type SearchHit = Readonly<Record<string, unknown>> & {
  readonly objectID: string;
  readonly articleID: string;
  readonly url: string;
  readonly title: string;
  readonly heading: string;
  readonly kind: string;
  readonly lang: string;
  readonly issue?: string;
  readonly column?: string;
  readonly _highlightResult?: { readonly title?: Marked; readonly heading?: Marked };
  readonly _snippetResult?: { readonly content?: Marked };
};

interface Marked {
  readonly value: string;
}

/** Characters of private use: no text holds them, and they are no markup. */
const marks = { start: '\uE000', end: '\uE001' };

/** What every query asks of its hits. */
export const hitParameters = {
  attributesToRetrieve: ['articleID', 'url', 'title', 'heading', 'kind', 'lang', 'issue', 'column'],
  attributesToHighlight: ['title', 'heading'],
  attributesToSnippet: ['content:32'],
  snippetEllipsisText: '…',
  highlightPreTag: marks.start,
  highlightPostTag: marks.end,
};

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A highlighted text in pieces, neighbours of one sort joined; signs that do not pair are left out. */
export function piecesOf(value: string): Piece[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let depth = 0;
  for (const part of value.split(/([\uE000\uE001])/)) {
    if (part === marks.start) depth += 1;
    else if (part === marks.end) depth = Math.max(0, depth - 1);
    else if (part !== '') {
      const last = pieces.at(-1);
      if (last?.isMarked === depth > 0) last.text += part;
      else pieces.push({ text: part, isMarked: depth > 0 });
    }
  }
  return pieces;
}

/** Text with what was looked for in `mark`; nothing in the value can become markup. */
export const marked = (value: string): (Node | string)[] =>
  piecesOf(value).map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));

export const titleOf = (hit: SearchHit): string => hit._highlightResult?.title?.value ?? hit.title;
export const headingOf = (hit: SearchHit): string => hit._highlightResult?.heading?.value ?? hit.heading;
export const snippetOf = (hit: SearchHit): string => hit._snippetResult?.content?.value ?? '';

/** Where a page stands: its column or kind, and its issue. */
export const placeOf = ({ kind, column, issue }: SearchHit): string =>
  [column ?? kindName(kind), issue].filter(Boolean).join(' · ');

/** Hits of one page together, pages in the order of their best hit. */
export function groupedByPage(hits: readonly SearchHit[]): readonly (readonly SearchHit[])[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.articleID);
    if (group) group.push(hit);
    else groups.set(hit.articleID, [hit]);
  }
  return [...groups.values()];
}
