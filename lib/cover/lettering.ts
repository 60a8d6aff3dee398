/** Lettering for drawings, where no browser breaks lines: widths are estimates, on the wide side. */

const closing = /[，。、：；！？）》」』”’…·,.:;!?)\]]/u;

/** The advance of a character in ems. */
function emsOf(character: string): number {
  if (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character)) return 1;
  if (/[A-Z@%&mwMW]/.test(character)) return 0.75;
  if (/[iljtfrI.,:;'’ |]/.test(character)) return 0.34;
  return 0.58;
}

/** The estimated width of a line in ems. */
export const emsOfLine = (line: string) => [...line].reduce((sum, character) => sum + emsOf(character), 0);

/** What must not be parted: a Latin word, or one Han character with the closing marks that follow it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[\p{Script=Latin}\p{N}’'+#./-]+|\s+|./gu) ?? []) {
    if (closing.test(piece) && piece.length === 1 && pieces.length > 0) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Breaks a title into lines of at most `ems`; `undefined` when one word alone is wider. */
export function breakLines(text: string, ems: number): string[] | undefined {
  const lines = [''];
  for (const piece of piecesOf(text.trim())) {
    const line = `${lines.at(-1)}${piece}`;
    if (emsOfLine(line.trimEnd()) <= ems) lines[lines.length - 1] = line;
    else if (emsOfLine(piece.trim()) > ems) return undefined;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

export interface Lettering {
  readonly size: number;
  readonly lines: readonly string[];
}

/** The largest of `sizes` at which `text` fits into the box with the given leading, or `undefined`. */
export function fitLetters(
  text: string,
  box: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  leading: number,
): Lettering | undefined {
  for (const size of sizes) {
    const lines = breakLines(text, box.width / size);
    if (lines !== undefined && lines.length * size * leading <= box.height) return { size, lines };
  }
  return undefined;
}
