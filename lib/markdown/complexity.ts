/** Where a text is built so that reading it would take minutes, and what to do about it. */
export interface TooComplex {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

/**
 * Limits far beyond anything written by hand. The parser's time grows with the square of the marks in one paragraph
 * and with the cube of the depth; within the limits, a whole article stays linear.
 */
const limits = { marks: 4000, depth: 300, directives: 30 };

const fence = /^[\s>]*(?:[-+*]\s+|\d+[.)]\s+)*(?<marks>`{3,}|~{3,})/u;
const delimiterRow = /^[\s>]*\|?\s*:?-+:?\s*(?:\||$)/u;
const containerStart = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u;
const marksOf = /[*_~[\]`$<!&\\]/gu;

/** Finds the first place in a text that is nested too deep, or a paragraph with too many marks. */
export function findTooComplex(text: string): TooComplex | undefined {
  let inFence = '';
  let marks = 0;
  let inTable = false;
  let directives = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const tooComplex = (reason: string) => ({ line: index + 1, reason });
    const opened = fence.exec(line)?.groups?.marks;
    if (inFence !== '') {
      if (opened?.startsWith(inFence)) inFence = '';
      continue;
    }
    if (depthOf(line) > limits.depth)
      return tooComplex(`Unexpected depth, expected lists and quotes at most ${limits.depth} deep`);
    if (opened !== undefined) inFence = opened;
    if (/^\s*:{3,}\s*$/u.test(line)) directives = Math.max(0, directives - 1);
    else if (/^\s*:{3,}\s*\w/u.test(line)) directives += 1;
    if (directives > limits.directives)
      return tooComplex('Unexpected callout within callouts, expected `:::` that closes them');
    if (line.trim() === '') {
      marks = 0;
      inTable = false;
    } else if (delimiterRow.test(line)) inTable = true;
    // The cells of a table are read one by one.
    marks = (inTable ? 0 : marks) + (line.match(marksOf)?.length ?? 0);
    if (marks > limits.marks)
      return tooComplex(`Unexpected ${marks} marks in one paragraph, expected at most ${limits.marks}: split it`);
  }
  return undefined;
}

/** Containers that a line opens by marks, or continues by its indentation. */
function depthOf(line: string): number {
  const start = containerStart.exec(line)?.[0] ?? '';
  const indentation = /^[ \t]*/u.exec(line)?.[0] ?? '';
  const isItem = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/u.test(line);
  return Math.max(start.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0, isItem ? indentation.length / 2 : 0);
}
