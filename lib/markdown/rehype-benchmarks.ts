import type { Element, Root } from 'hast';
import { benchFileName, isBenchLink } from '../bench-link.ts';
import { sayWords } from '../benchmark/author-words.ts';
import { type BoundTable, bindTable, type CellText, type TableText } from '../benchmark/bind-table.ts';
import type { FigureFacts } from '../benchmark/figure/facts.ts';
import { type FigureParts, toRunnable } from '../benchmark/figure/figure.ts';
import type { TableRow } from '../benchmark/figure/table-columns.ts';
import { didYouMean } from '../nearest.ts';
import type { Point } from '../problem.ts';
import { wordsIn } from '../words.ts';
import type { BenchSource } from './context.ts';
import { eachElement } from './each-element.ts';
import { hasClass, plainText } from './plain-text.ts';
import type { Positioned, Rendering } from './rendering.ts';

/**
 * Makes a runnable table of a table and the paragraph after it that is only a link to a `*.bench.ts`. Such a link
 * elsewhere leads to the table's page, and is a mistake where there is no table.
 */
export function rehypeBenchmarks(rendering: Rendering) {
  const { report, benchmarks } = rendering;
  return (tree: Root) => {
    const below = new Set<string>();
    const inside: { readonly name: string; readonly link: Element }[] = [];
    eachElement(tree, (element, index, parent) => {
      const link = element.tagName === 'p' ? onlyLink(element) : undefined;
      if (link === undefined) {
        if (!isBenchElement(element)) return;
        const known = sourceOf(element, rendering);
        if (known !== undefined) inside.push({ name: nameOf(element), link: element });
        leadToPage(element, known);
        return;
      }
      below.add(nameOf(link));
      const bench = sourceOf(link, rendering);
      const before = index - (parent.children[index - 1]?.type === 'text' ? 2 : 1);
      const figure = parent.children[before];
      if (figure?.type !== 'element' || !hasClass(figure, 'table') || hasClass(figure, 'bench')) {
        report('bench-link', `Unexpected link to \`${nameOf(link)}\`, expected a table right before it`, link);
      } else if (bench !== undefined) {
        const name = nameOf(link);
        if (benchmarks.some(({ file }) => file === name))
          report('bench-link', `Unexpected second link to \`${name}\`, expected one in a text`, link);
        else if (bind(figure, element, bench, rendering)) {
          parent.children.splice(before + 1, index - before);
          leadToPage(link, bench);
          return before + 1;
        }
      }
      leadToPage(link, bench);
      return;
    });
    for (const { name, link } of inside.filter((it) => !below.has(it.name))) {
      const reason = `Unexpected link to \`${name}\` in a sentence, expected one that is a paragraph right after its table`;
      report('bench-link', reason, link);
    }
  };
}

const isBenchElement = ({ tagName, properties: { href } }: Element) =>
  tagName === 'a' && typeof href === 'string' && isBenchLink(href);

const nameOf = ({ properties: { href } }: Element) => benchFileName(String(href));

function onlyLink({ children }: Element): Element | undefined {
  const [only] = children;
  return children.length === 1 && only?.type === 'element' && isBenchElement(only) ? only : undefined;
}

/** The module that a link means, if there is one; what is wrong with the module itself is told where it lies. */
function sourceOf(link: Element, { context, report }: Rendering): BenchSource | undefined {
  const name = nameOf(link);
  const source = Object.hasOwn(context.benches, name) ? context.benches[name] : undefined;
  if (source === undefined) {
    const names = Object.keys(context.benches).map((slug) => ({ slug }));
    const reason = `Unexpected link to \`${name}\`, expected a module that lies beside the text${didYouMean(name, names)}`;
    report('bench-link', reason, link);
    return undefined;
  }
  return 'isBroken' in source ? undefined : source;
}

/** Without a page to lead to, the words stay. */
function leadToPage(link: Element, source: BenchSource | undefined) {
  if (source !== undefined) link.properties.href = source.pagePath;
  else {
    link.tagName = 'span';
    link.properties = {};
  }
}

/** Binds the table and renders its figure; with problems it stays as it is, and the answer is no. */
function bind(figure: Element, link: Element, source: BenchSource, rendering: Rendering): boolean {
  const { report, warn, context, benchmarks, ids, source: text } = rendering;
  const { module, records, payloadPath } = source;
  const parts = partsOf(figure, link);
  if (parts === undefined) return false;
  const table = toText(parts, link);
  const { problems, ...bound } = bindTable(table, module.declaration);
  for (const { reason, place } of problems) report('bench-table', reason, place);
  if (problems.length > 0) return false;
  if (module.declaration.published !== 'none' && isEmpty(bound)) {
    const reason = `Missing published numbers, expected one at least, or \`published: 'none'\` in \`${module.declaration.id}\``;
    warn('bench-table', reason, parts.table);
  }
  const id =
    typeof figure.properties.id === 'string' ? figure.properties.id : ids.takeFree(`table-${module.declaration.id}`);
  const { lang } = text;
  const facts: FigureFacts = {
    ...bound,
    module,
    headers: table.headers.map((it) => it.text),
    texts: table.rows.map(({ cells }) => cells.map((it) => it.text)),
    records,
    payloadPath,
    lang,
    words: wordsIn(lang).benchmark,
    say: (words) => sayWords(words, lang, context.defaultLanguage),
    caption: captionOf(parts.table) ?? sayWords(module.declaration.question, lang, context.defaultLanguage),
    id,
  };
  toRunnable(parts, facts);
  benchmarks.push(toBenchmark(facts, bound));
  return true;
}

const isEmpty = ({ rows }: BoundTable) =>
  rows.every(({ published }) => Object.values(published).every((value) => value === undefined));

const toBenchmark = ({ module, id, caption }: FigureFacts, { rows }: BoundTable) => ({
  id: module.declaration.id,
  file: module.file.slice(module.file.lastIndexOf('/') + 1),
  anchor: id,
  caption,
  rows,
});

function captionOf(table: Element): string | undefined {
  const [caption] = elementsOf(table, 'caption');
  const words = caption?.children.filter((it) => it.type !== 'element' || !hasClass(it, 'label'));
  const text = words?.map(plainText).join('') ?? '';
  return text.trim() === '' ? undefined : text.replace(/\s+/gu, ' ').trim();
}

function partsOf(figure: Element, link: Element): FigureParts | undefined {
  const [table] = elementsOf(figure, 'div').flatMap((box) => elementsOf(box, 'table'));
  const [head] = table === undefined ? [] : elementsOf(table, 'thead').flatMap(rowsOf);
  if (table === undefined || head === undefined) return undefined;
  return { figure, table, head, body: elementsOf(table, 'tbody').flatMap(rowsOf), link };
}

const rowsOf = (part: Element): TableRow[] =>
  elementsOf(part, 'tr').map((element) => ({ element, cells: elementsOf(element, 'td', 'th') }));

const elementsOf = (element: Element, ...names: string[]) =>
  element.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));

function toText({ table, head, body }: FigureParts, fallback: Positioned): TableText {
  const at = (...nodes: readonly Positioned[]): Point => {
    const found = nodes.find(({ position }) => position !== undefined) ?? fallback;
    return { line: found.position?.start.line ?? 1, column: found.position?.start.column ?? 1 };
  };
  const cellsOf = ({ element, cells }: TableRow): CellText[] =>
    cells.map((cell) => ({ text: plainText(cell), place: at(cell, element, table) }));
  return {
    place: at(table),
    headers: cellsOf(head),
    rows: body.map((row) => ({ place: at(row.element, table), cells: cellsOf(row) })),
  };
}
