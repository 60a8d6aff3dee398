import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { eachElement } from './each-element.ts';
import { isId } from './ids.ts';
import { plainText } from './plain-text.ts';
import { takeExplicitId } from './rehype-headings.ts';
import type { Rendering } from './rendering.ts';
import { numbered } from './words.ts';

const captionStart = /^(?:表|Table)\s*[：:]\s*/u;
/** A number with its sign and a short unit: `1,024`, `99.9%`, `≈12 ms`, `3 万`. */
const number = /^[<>≤≥≈~±+−-]?\s*[$¥€]?\d[\d,]*(?:\.\d+)?\s*(?:[%‰×]|[\p{L}µ][\p{L}/·]{0,7})?$/u;
const noValue = /^(?:|[-–—−]|N\/?A|无|\?)$/iu;

/** Captions, numbers and scopes of tables; alignment as classes; a box that scrolls on narrow screens. */
export function rehypeTables(rendering: Rendering) {
  const { report } = rendering;
  return (tree: Root) => {
    let captions = 0;
    eachElement(tree, (element, index, parent) => {
      if (element.tagName !== 'table') return;
      const before = index - 1 - (parent.children[index - 1]?.type === 'text' ? 1 : 0);
      const paragraph = parent.children[before];
      const caption = paragraph?.type === 'element' && isCaption(paragraph) ? paragraph : undefined;
      if (caption !== undefined) captions += 1;
      describeCells(element);
      const figure = toFigure(element, caption, captions, rendering);
      if (caption === undefined) parent.children[index] = figure;
      else parent.children.splice(before, index - before + 1, figure);
      return (caption === undefined ? index : before) + 1;
    });
    eachElement(tree, (element) => {
      if (isCaption(element))
        report('table-caption', 'Unexpected caption of a table, expected a table right after it', element);
    });
  };
}

const isCaption = ({ tagName, children: [first] }: Element) =>
  tagName === 'p' && first?.type === 'text' && captionStart.test(first.value);

function toFigure(table: Element, caption: Element | undefined, number: number, rendering: Rendering): Element {
  const { words } = rendering;
  if (caption === undefined) {
    const box = { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: words.table };
    return h('figure', { className: ['table'] }, [h('div', box, [table])]);
  }
  const id = captionId(caption, number, rendering);
  const [first] = caption.children;
  if (first?.type === 'text') first.value = first.value.replace(captionStart, '');
  const label = numbered(words.table, number);
  rendering.labels.set(id, label);
  const children: ElementContent[] = [h('span', { className: ['label'] }, label), { type: 'text', value: ' ' }];
  const head = h('caption', { id: `${id}-caption` }, [...children, ...caption.children]);
  table.children.unshift(head);
  const box = { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabelledBy: `${id}-caption` };
  return h('figure', { className: ['table'], id }, [h('div', box, [table])]);
}

function captionId(caption: Element, number: number, { ids, report }: Rendering): string {
  const written = takeExplicitId(caption);
  const name = written?.replace(/^table-/u, '');
  if (name === undefined) return ids.takeFree(`table-${number}`);
  if (!isId(name))
    report('table-caption', `Unexpected id \`${name}\`, expected letters, digits, \`-\`, \`_\``, caption);
  else if (ids.take(`table-${name}`)) return `table-${name}`;
  else report('duplicate-id', `Unexpected second \`{#${written}}\`, expected one in a text`, caption);
  return ids.takeFree(`table-${number}`);
}

const elementsOf = (element: Element, ...names: string[]) =>
  element.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));

function describeCells(table: Element) {
  const [head] = elementsOf(table, 'thead').flatMap((it) => elementsOf(it, 'tr'));
  const rows = elementsOf(table, 'tbody')
    .flatMap((it) => elementsOf(it, 'tr'))
    .map((row) => elementsOf(row, 'td'));
  const headers = head === undefined ? [] : elementsOf(head, 'th');
  const [corner] = headers;
  const rowHeader = corner === undefined ? undefined : onlyStrong(corner);
  if (corner !== undefined && rowHeader !== undefined) corner.children = rowHeader.children;
  headers.forEach((header, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const namesRows = column === 0 && rowHeader !== undefined;
    const classes = classesOf(header, namesRows ? [] : cells);
    for (const cell of [header, ...cells]) {
      delete cell.properties.align;
      if (classes.length > 0) cell.properties.className = [...classes];
    }
    if (namesRows) for (const cell of cells) toHeader(cell, 'row');
    toHeader(header, 'col');
  });
}

/** A header that says nothing is an ordinary cell. */
function toHeader(cell: Element, scope: 'row' | 'col') {
  const isEmpty = plainText(cell) === '';
  cell.tagName = isEmpty ? 'td' : 'th';
  if (!isEmpty) cell.properties.scope = scope;
}

function classesOf(header: Element, cells: readonly Element[]): string[] {
  const { align } = header.properties;
  const texts = cells.map(plainText);
  const isNumeric =
    texts.some((text) => number.test(text)) && texts.every((text) => number.test(text) || noValue.test(text));
  return [...(align === 'right' || align === 'center' ? [`align-${align}`] : []), ...(isNumeric ? ['num'] : [])];
}

function onlyStrong({ children }: Element): Element | undefined {
  const [only] = children;
  return children.length === 1 && only?.type === 'element' && only.tagName === 'strong' ? only : undefined;
}
