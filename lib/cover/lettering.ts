/** Lettering for drawings, where no browser breaks lines: widths are estimates, on the wide side. */

const closing = /[，。、：；！？）》」』”’…·,.:;!?)\]]/u;
const opening = /[（《「『“‘([]$/u;

/** The advance of a character in ems. */
function emsOf(character: string): number {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character)) return 1;
  if (/[A-Z@%&mwMW]/.test(character)) return 0.75;
  if (/[iljtfrI.,:;'’ |]/.test(character)) return 0.38;
  return 0.58;
}

/** The estimated width of a line in ems. */
export const emsOfLine = (line: string) => [...line].reduce((sum, character) => sum + emsOf(character), 0);

/** The same without the blank half of a full-width mark at its end, which may hang over the edge. */
const inkOf = (line: string) => emsOfLine(line) - (/[，。、：；）》」』]$/u.test(line) ? 0.5 : 0);

/** What must not be parted: a Latin word, or one Han character with the marks that belong to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[\p{Script=Latin}\p{N}’'+#./-]+|\s+|./gu) ?? []) {
    const last = pieces.at(-1);
    const isMark = closing.test(piece) && piece.length === 1;
    if (last !== undefined && (isMark || opening.test(last))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Breaks a title into lines of at most `ems`; `undefined` when one word alone is wider. */
export function breakLines(text: string, ems: number): string[] | undefined {
  const lines = [''];
  for (const piece of piecesOf(text.trim())) {
    const line = `${lines.at(-1)}${piece}`;
    if (inkOf(line.trimEnd()) <= ems) lines[lines.length - 1] = line;
    else if (inkOf(piece.trim()) > ems) return undefined;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** How a compositor would judge a break: after a mark is best, then lines of one length; a lone character is bad. */
function penaltyOf(lines: readonly string[]): number {
  const widths = lines.map(emsOfLine);
  const widest = Math.max(...widths);
  const ragged = widths.reduce((sum, width) => sum + (widest - width) ** 2, 0) / widest;
  const unmarked = lines.slice(0, -1).filter((line) => !closing.test(line.at(-1) ?? '')).length;
  const lone = lines.length > 1 ? widths.filter((width) => width < 2).length : 0;
  return ragged + unmarked * 8 + lone * 20;
}

/** The best of the breaks into as few lines as `ems` allows. */
function bestLines(text: string, ems: number): string[] | undefined {
  let best = breakLines(text, ems);
  const count = best?.length ?? 0;
  for (let narrower = ems - 0.5; best && narrower > 2; narrower -= 0.5) {
    const lines = breakLines(text, narrower);
    if (lines?.length !== count) break;
    if (penaltyOf(lines) < penaltyOf(best)) best = lines;
  }
  return best;
}

export interface Lettering {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Fewer ems than this to a line tear words apart. */
const leastEms = 4.5;

/** A size that breaks this much better is worth setting smaller, but not smaller than this share of the largest. */
const worth = { penalty: 5, share: 0.6 };

/** The size, among those at which `text` fits well into the box, that is largest or breaks much better. */
export function fitLetters(
  text: string,
  box: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  leading: number,
): Lettering | undefined {
  const fitting = sizes.flatMap((size): Lettering[] => {
    const ems = box.width / size;
    const lines = bestLines(text, ems);
    if (lines === undefined || lines.length * size * leading > box.height) return [];
    const isTorn = lines.length > 1 && (ems < leastEms || lines.some((line) => emsOfLine(line) < 2));
    return isTorn ? [] : [{ size, lines }];
  });
  const [largest] = fitting;
  if (largest === undefined) return undefined;
  return fitting
    .filter(({ size }) => size >= largest.size * worth.share)
    .reduce((best, it) => (penaltyOf(it.lines) < penaltyOf(best.lines) - worth.penalty ? it : best));
}
