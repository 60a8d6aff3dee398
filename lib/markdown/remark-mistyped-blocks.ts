import type { Paragraph, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Rendering } from './rendering.ts';
import { pointWithin, writtenText } from './source-text.ts';

const container = /^[\s>]*/u;
const cramped = /^(?<marks>#{2,6})(?<text>[^\s#].*)$/u;
const fullWidthHeading = /^(?:＃{2,}|＃(?=\s))\s*(?<text>.*)$/u;
const fullWidthFence = /^(?!::)[:：]{3,}(?<name>.*)$/u;
/** Programs write dashes of their own for hyphens. */
const delimiterRow = /^\|?\s*:?[-‐–—－]+:?\s*(?:\|\s*:?[-‐–—－]+:?\s*)*\|?$/u;
const tableRow = /^\|.*\|.*\|$/u;

/** Reports headings, callouts and tables that were not understood, and cells that no page would show. */
export function remarkMistypedBlocks(rendering: Rendering) {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'paragraph') checkParagraph(node, rendering);
      else if (node.type === 'table') checkTable(node, rendering);
    });
  };
}

function checkParagraph(paragraph: Paragraph, rendering: Rendering) {
  const written = writtenText(paragraph, rendering).split('\n');
  const lines = written.map((line) => line.replace(container, '').trimEnd());
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const mistake = headingMistake(line) ?? fenceMistake(line) ?? tableMistake(lines[index - 1] ?? '', line, index);
    const indentation = container.exec(written[index] ?? '')?.[0].length ?? 0;
    if (mistake !== undefined && !isInside(paragraph, offset + indentation))
      rendering.report(mistake.rule, mistake.reason, pointWithin(paragraph, offset + indentation, rendering));
    offset += (written[index] ?? '').length + 1;
  }
}

/** Whether a place in a paragraph lies within code or a formula that runs over several lines. */
function isInside(paragraph: Paragraph, offset: number): boolean {
  const place = (paragraph.position?.start.offset ?? 0) + offset;
  return paragraph.children.some(
    ({ type, position }) =>
      (type === 'inlineCode' || type === 'inlineMath') &&
      (position?.start.offset ?? place) <= place &&
      place < (position?.end.offset ?? place),
  );
}

interface Mistake {
  readonly rule: string;
  readonly reason: string;
}

function headingMistake(line: string): Mistake | undefined {
  const { marks, text: rest = '' } = cramped.exec(line)?.groups ?? {};
  if (marks !== undefined) {
    const reason = `Unexpected \`${shorten(line)}\`, expected a space after \`${marks}\`: \`${marks} ${shorten(rest)}\``;
    return { rule: 'heading-mark', reason };
  }
  const text = fullWidthHeading.exec(line)?.groups?.text;
  if (text === undefined) return undefined;
  const expected = `expected the half-width \`#\`: \`## ${shorten(text)}\``;
  return { rule: 'heading-mark', reason: `Unexpected full-width \`＃\`, ${expected}` };
}

function fenceMistake(line: string): Mistake | undefined {
  const name = fullWidthFence.exec(line)?.groups?.name;
  if (name === undefined) return undefined;
  return {
    rule: 'directive',
    reason: `Unexpected full-width \`${shorten(line)}\`, expected half-width colons: \`:::${shorten(name)}\``,
  };
}

function tableMistake(before: string, line: string, index: number): Mistake | undefined {
  if (index === 0 || !before.includes('|')) return undefined;
  if (line.includes('|') && delimiterRow.test(line)) {
    const [expected, found] = [cellsIn(before), cellsIn(line)];
    const reason =
      expected === found
        ? `Unexpected dashes in \`${shorten(line)}\`, expected hyphens: \`|${'---|'.repeat(expected)}\``
        : `Unexpected ${found} ${found === 1 ? 'cell' : 'cells'} in \`${shorten(line)}\`, expected ${expected} as in the row above: \`|${'---|'.repeat(Math.min(expected, 20))}\``;
    return { rule: 'table', reason };
  }
  if (index > 1 || !tableRow.test(before) || !tableRow.test(line)) return undefined;
  const reason = `Missing row below \`${shorten(before)}\`, expected \`|${'---|'.repeat(Math.min(cellsIn(before), 20))}\` for a table`;
  return { rule: 'table', reason };
}

const cellsIn = (row: string) =>
  row
    .replace(/\\./gu, '')
    .replace(/^\||\|$/gu, '')
    .split('|').length;

/** A page shows as many cells as the header has, and no other. */
function checkTable({ children: [header, ...rows] }: Table, { report }: Rendering) {
  const expected = header?.children.length ?? 0;
  for (const row of rows) {
    const extra = row.children[expected];
    if (extra === undefined) continue;
    const reason = `Unexpected ${row.children.length} cells in a row, expected ${expected} as in the header; a \`|\` in the text is written \`\\|\``;
    report('table', reason, extra);
  }
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
