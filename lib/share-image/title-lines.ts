import { emsOfLine } from '../cover/lettering.ts';

/** A title broken into lines, and its size in pixels. */
export interface TitleLines {
  readonly size: number;
  readonly lines: readonly string[];
}

const closing = /^[，。、：；！？）》」』”’…·,.:;!?)\]—～]+$/u;
const opening = /[（《「『“‘([]$/u;

/** Words with the marks that may not be parted from them; spaces stay at the end of a piece. */
function piecesOf(text: string, lang: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (closing.test(segment) || segment.trim() === '' || opening.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else {
      pieces.push(segment);
    }
  }
  return pieces;
}

/** The estimated width of a line of the heaviest weight in ems: Latin letters are broader than in running text. */
const widthOf = (line: string) =>
  [...line].reduce((sum, character) => sum + emsOfLine(character) * (character < '\u2000' ? 1.15 : 1), 0);

/** Fills lines of at most `ems`; a piece that alone is longer gets a line, on which the drawing breaks it. */
function fill(pieces: readonly string[], ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

const longest = (lines: readonly string[]) => Math.max(...lines.map(widthOf));

/** Lines as even as can be, no more of them than the width needs. */
function even(pieces: readonly string[], ems: number): string[] {
  let best = fill(pieces, ems);
  for (let width = ems; width > 1; width -= 0.25) {
    const lines = fill(pieces, width);
    if (lines.length > best.length) break;
    if (longest(lines) < longest(best)) best = lines;
  }
  return best;
}

const endsInPause = (text: string) => /[，。：；！？:,;!?]\s*$/u.test(text);

/** Even lines; where it costs no line more, one of them ends where a reader pauses. */
function balance(pieces: readonly string[], ems: number): string[] {
  const whole = even(pieces, ems);
  const parted = pieces.slice(0, -1).flatMap((piece, index) => {
    if (!endsInPause(piece)) return [];
    return [[...even(pieces.slice(0, index + 1), ems), ...even(pieces.slice(index + 1), ems)]];
  });
  const [best = whole] = parted
    .filter((lines) => lines.length === whole.length)
    .sort((a, b) => longest(a) - longest(b));
  return best;
}

/** How much smaller a title may be for one line less, or for a break where a reader pauses: `100` to `75`. */
const concession = 0.75;

/**
 * The largest of `sizes` (pixels, falling) at which the title fits into the box, broken between words and evenly; a
 * little smaller where that saves a line or breaks where a reader pauses; the smallest when none fits.
 */
export function fitTitle(
  title: string,
  lang: string,
  box: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  leading: number,
): TitleLines {
  const pieces = piecesOf(title.trim(), lang);
  const settings = sizes.map((size) => ({ size, lines: balance(pieces, box.width / size) }));
  const fitting = settings.filter(
    ({ size, lines }) => lines.length * size * leading <= box.height && longest(lines) * size <= box.width,
  );
  const [largest] = fitting;
  if (!largest) return settings.at(-1) ?? { size: 16, lines: [title] };
  const nearTo = (size: number) => fitting.filter((it) => it.size >= size * concession);
  const short = nearTo(largest.size).reduce((best, it) => (it.lines.length < best.lines.length ? it : best));
  const paused = nearTo(short.size).find(
    ({ lines }) => lines.length === short.lines.length && lines.slice(0, -1).some(endsInPause),
  );
  return paused ?? short;
}

/** The beginning of a text that fits on one line of `ems`, with an ellipsis where it was cut. */
export function cutLine(text: string, lang: string, ems: number): string {
  const [first = '', ...rest] = fill(piecesOf(text, lang), ems);
  return rest.length === 0 ? first : `${fill(piecesOf(text, lang), ems - 1)[0] ?? ''}…`;
}
