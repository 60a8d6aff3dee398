import type { Cell, CellResult, Declaration, Kind, ParamFacts } from '../../../lib/benchmark/benchmark.ts';
import { cellWords } from '../../../lib/benchmark/cell-words.ts';
import { valueText } from '../../../lib/benchmark/cells.ts';
import type { ParamValue } from '../../../lib/benchmark/define.ts';
import { type ResultText, ratioText, resultText } from '../../../lib/benchmark/result-text.ts';
import { inPageLanguage } from '../language.ts';
import { element } from './element.ts';

/** The reader's column of the table that stands in the page, and the rows that the reader adds to it. */
export class LiveTable {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** A parameter's column head as the table writes it. */
  head({ name, headers }: ParamFacts): string {
    const cell = this.#root.querySelector<HTMLElement>(`tbody [data-param="${CSS.escape(name)}"]`);
    return cell?.dataset.label ?? headers[0] ?? name;
  }

  /** A parameter's value as the table writes it. */
  text({ name }: ParamFacts, value: ParamValue, { cells }: Declaration): string {
    const cell = cells.find(({ params }) => params[name] === value);
    const row = cell && this.#rowOf(cell.id);
    const text = row?.querySelector(`[data-param="${CSS.escape(name)}"]`)?.textContent?.trim();
    return text || valueText(value);
  }

  /** A cell, parameter by parameter, as the table writes it: `副本数 3`. */
  label({ params }: Cell, declaration: Declaration): string[] {
    return declaration.params.map((param) => {
      const value = params[param.name] ?? null;
      return `${this.head(param)} ${this.text(param, value, declaration)}`;
    });
  }

  /** Empties the reader's column and shows it. */
  begin(): void {
    for (const cell of this.#root.querySelectorAll<HTMLElement>('table [data-series="yours"]')) {
      cell.hidden = false;
      if (cell.dataset.of !== undefined && cell.localName === 'td') cell.textContent = '';
    }
  }

  /** Puts the rows of these cells, and no other added ones, at the end of the table; those that stay keep their results. */
  setAdded(cells: readonly Cell[], declaration: Declaration): void {
    const wanted = new Set(cells.map(({ id }) => id));
    for (const row of this.#root.querySelectorAll<HTMLElement>('tr.bench-added')) {
      if (!wanted.has(row.dataset.cell ?? '')) row.remove();
    }
    const model = this.#rowOf(declaration.baseline);
    if (model === undefined) return;
    for (const cell of cells) {
      const row = this.#rowOf(cell.id) ?? this.#newRow(model, cell, declaration);
      // Those that stay move to where they are in the order of the cells, with what they hold.
      if (row.className === 'bench-added') model.parentElement?.append(row);
    }
  }

  /** The cells in the order of their rows. */
  inOrder(cells: readonly Cell[]): Cell[] {
    const ids = [...this.#root.querySelectorAll<HTMLElement>('tr[data-cell]')].map(({ dataset }) => dataset.cell);
    const place = new Map(ids.map((id, index) => [id, index]));
    const placeOf = ({ id }: Cell) => place.get(id) ?? ids.length;
    return [...cells].sort((one, other) => placeOf(one) - placeOf(other));
  }

  #newRow(model: HTMLElement, { id, params }: Cell, declaration: Declaration): HTMLElement {
    const row = model.cloneNode(true) as HTMLElement;
    row.dataset.cell = id;
    row.className = 'bench-added';
    for (const it of row.querySelectorAll('[id]')) it.removeAttribute('id');
    for (const it of row.children) {
      const { param, series } = (it as HTMLElement).dataset;
      const facts = declaration.params.find(({ name }) => name === param);
      it.textContent = facts
        ? this.text(facts, params[facts.name] ?? null, declaration)
        : series === 'yours'
          ? ''
          : '—';
    }
    return row;
  }

  /** Writes what is known of these cells. */
  fill(results: readonly CellResult[], kind: Kind): void {
    const words = inPageLanguage(cellWords);
    for (const result of results) {
      const row = this.#rowOf(result.cell);
      for (const cell of row?.querySelectorAll<HTMLElement>('[data-series="yours"]') ?? []) {
        const { of = '' } = cell.dataset;
        cell.replaceChildren(
          ...dressed(of === 'ratio' ? ratioText(result, kind, words) : resultText(result, of, words)),
        );
      }
    }
  }

  #rowOf(id: string): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>(`tr[data-cell="${CSS.escape(id)}"]`) ?? undefined;
  }
}

/** The cell's text, then its range and its verdict aside. */
const dressed = ({ text, ...asides }: ResultText): (Node | string)[] => [
  text,
  ...(['range', 'verdict'] as const).flatMap((it) => {
    const aside = asides[it];
    return aside === undefined ? [] : [' ', element('span', { class: `bench-${it}` }, aside)];
  }),
];
