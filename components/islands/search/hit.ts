import { element } from '../bench/element.ts';
import { kindName, phrase } from './words.ts';

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
  readonly _highlightResult?: {
    readonly title?: Marked;
    readonly heading?: Marked;
    readonly topics?: readonly Marked[];
    readonly people?: readonly Marked[];
  };
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
  attributesToHighlight: ['title', 'heading', 'topics', 'people'],
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

/** Paragraphs are apart by a blank; a sign of full width brings its own. */
const breakAfterSign = /(?<=[。！？；：，、」』）》])\n+/gu;

/** Text with what was looked for in `mark`; nothing in the value can become markup. */
export const marked = (value: string): (Node | string)[] =>
  piecesOf(value.replace(breakAfterSign, '')).map(({ text, isMarked }) =>
    isMarked ? element('mark', {}, text) : text,
  );

export const titleOf = (hit: SearchHit): string => hit._highlightResult?.title?.value ?? hit.title;
export const headingOf = (hit: SearchHit): string => hit._highlightResult?.heading?.value ?? hit.heading;
export const snippetOf = (hit: SearchHit): string => hit._snippetResult?.content?.value ?? '';

const hasMarks = (value: string) => value.includes(marks.start);

/** Why a section was found that has none of the words: its topic, or who wrote it. */
function reasonOf(hit: SearchHit): HTMLElement | undefined {
  const { topics = [], people = [] } = hit._highlightResult ?? {};
  if ([titleOf(hit), headingOf(hit), snippetOf(hit)].some(hasMarks)) return undefined;
  const named = (kind: string, [first]: readonly Marked[]) =>
    first && element('span', { class: 'search-reason' }, `${kindName(kind)} · `, ...marked(first.value));
  const found = (all: readonly Marked[]) => all.filter(({ value }) => hasMarks(value));
  return named('topic', found(topics)) ?? named('person', found(people));
}

/** What a result says of a section: its heading, the words with what stands round them. */
export function sectionText(hit: SearchHit): HTMLElement[] {
  const heading = headingOf(hit);
  const snippet = snippetOf(hit);
  const reason = reasonOf(hit);
  const opening = heading || snippet ? [] : [element('span', { class: 'search-snippet' }, phrase('opening'))];
  return [
    ...(heading ? [element('span', { class: 'search-heading' }, ...marked(heading))] : []),
    ...(snippet ? [element('span', { class: 'search-snippet' }, ...marked(snippet))] : opening),
    ...(reason ? [reason] : []),
  ];
}

/** Where a page stands: its column or kind, and its issue. A runnable table stands beside its article's column. */
export const placeOf = ({ kind, column, issue }: SearchHit): string =>
  [kind === 'benchmark' ? kindName(kind) : (column ?? kindName(kind)), issue].filter(Boolean).join(' · ');

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
