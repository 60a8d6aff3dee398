import type { CellResult } from '../../../lib/benchmark/benchmark.ts';
import { renderChart } from '../../../lib/benchmark/chart/chart.ts';
import { type ChartData, withYours } from '../../../lib/benchmark/chart/chart-data.ts';

/** The figure's drawing, drawn again with the reader's series by the code that drew it at the build. */
export class LiveChart {
  readonly #box: HTMLElement | null;
  readonly #data: ChartData | undefined;

  constructor(root: HTMLElement) {
    this.#box = root.querySelector<HTMLElement>('.bench-chart[data-chart]');
    const json = this.#box?.dataset.chart;
    this.#data = json === undefined ? undefined : JSON.parse(json);
  }

  /** A cell as the figure names it, `acks 1 · 副本数 3`. */
  nameOf(cell: string): string | undefined {
    return this.#data?.rows.find((row) => row.cell === cell)?.label.join(' · ');
  }

  draw(results: readonly CellResult[], labelOf: (cell: string) => readonly string[]): void {
    if (this.#box === null || this.#data === undefined) return;
    const yours = results.map(({ cell, ratio }) => ({ cell, label: labelOf(cell), ratio }));
    this.#box.innerHTML = renderChart(withYours(this.#data, yours));
  }
}
