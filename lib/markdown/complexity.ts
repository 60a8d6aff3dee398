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

const fence = /^(?<before>[\s>]*(?:[-+*]\s+|\d+[.)]\s+)*)(?<marks>`{3,}(?!.*`)|~{3,})(?<info>.*)$/u;
const delimiterRow = /^[\s>]*\|?\s*:?-+:?\s*(?:\||$)/u;
const containerStart = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u;
const marksOf = /[*_~[\]`$<!&\\]/gu;

/** Finds the first place in a text that is nested too deep, or a paragraph with too many marks. */
export function findTooComplex(text: string): TooComplex | undefined {
  let inFence: Fence | undefined;
  let previous = '';
  let marks = 0;
  let inTable = false;
  let directives = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const tooComplex = (reason: string) => ({ line: index + 1, reason });
    const opened = fenceIn(line, previous);
    previous = line;
    if (inFence !== undefined && !isOutside(line, inFence)) {
      if (opened?.info === '' && opened.marks.startsWith(inFence.marks)) inFence = undefined;
      continue;
    }
    inFence = undefined;
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

interface Fence {
  readonly marks: string;
  /** What follows the marks. */
  readonly info: string;
  /** Quotes that it stands in. */
  readonly quotes: number;
  /** Columns before it within its list item; at the beginning of a line, up to three are its own. */
  readonly indentation: number;
}

function fenceIn(line: string, previous: string): Fence | undefined {
  const { before = '', marks, info = '' } = fence.exec(line)?.groups ?? {};
  if (marks === undefined) return undefined;
  const isIndented = before.length > 3 && before.trim() === '';
  // Within a paragraph, it is text.
  if (isIndented && previous.trim() !== '' && !/^[\s>]*(?:[-+*]|\d+[.)]|`{3,}|~{3,})/u.test(previous)) return undefined;
  const isItem = /[-+*.)]/u.test(before);
  const indentation = isItem || isIndented ? Math.max(0, before.length - 3) : 0;
  return { marks, info: info.trim(), quotes: quotesBefore(line), indentation };
}

/** Whether a line ends the quote or the list item that a fence stands in, and so the fence. */
function isOutside(line: string, { quotes, indentation }: Fence): boolean {
  if (quotesBefore(line) < quotes) return true;
  return line.trim() !== '' && indentation > 0 && quotes === 0 && /^\s*/u.exec(line)?.[0].length === 0;
}

const quotesBefore = (line: string) => /^[\s>]*/u.exec(line)?.[0].replace(/[^>]/gu, '').length ?? 0;

/** Containers that a line opens by marks, or continues by its indentation. */
function depthOf(line: string): number {
  const start = containerStart.exec(line)?.[0] ?? '';
  const indentation = /^[ \t]*/u.exec(line)?.[0] ?? '';
  const isItem = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/u.test(line);
  return Math.max(start.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0, isItem ? indentation.length / 2 : 0);
}
