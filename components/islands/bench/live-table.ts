import type { Cell, CellResult, Declaration, Kind, ParamFacts } from '../../../lib/benchmark/benchmark.ts';
import { valueText } from '../../../lib/benchmark/cells.ts';
import type { ParamValue } from '../../../lib/benchmark/define.ts';
import { formatRatio, formatRatioRange, formatValue, formatValueRange } from '../../../lib/benchmark/numbers.ts';
import { element } from './element.ts';
import { phrase } from './run-words.ts';

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
    for (const result of results) {
      const row = this.#rowOf(result.cell);
      for (const cell of row?.querySelectorAll<HTMLElement>('[data-series="yours"]') ?? []) {
        const { of = '' } = cell.dataset;
        cell.replaceChildren(...(of === 'ratio' ? ratioIn(result, kind) : valueIn(result, of, kind)));
      }
    }
  }

  #rowOf(id: string): HTMLElement | undefined {
    return this.#root.querySelector<HTMLElement>(`tr[data-cell="${CSS.escape(id)}"]`) ?? undefined;
  }
}

const aside = (text: string | undefined, name: string) =>
  text === undefined ? [] : [' ', element('span', { class: name }, text)];

function ratioIn({ ratio, verdict }: CellResult, kind: Kind): (Node | string)[] {
  const word = verdict === 'not told' ? undefined : phrase(`verdict ${verdict}`);
  if (ratio === null || verdict === 'baseline') return [(ratio && word) ?? '—'];
  const told = kind === 'measured' ? word : undefined;
  const range = aside(formatRatioRange(ratio), 'bench-range');
  return [formatRatio(ratio.value), ...range, ...aside(told, 'bench-verdict')];
}

function valueIn({ values, failure }: CellResult, name: string, kind: Kind): (Node | string)[] {
  if (failure !== undefined) return [phrase('no result')];
  const value = values[name];
  if (!value) return [value === null ? 'N/A' : '—'];
  const isExact = kind === 'exact';
  return [formatValue(value.value, isExact), ...aside(formatValueRange(value, isExact), 'bench-range')];
}
