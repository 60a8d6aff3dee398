/** A measured number, what it may be at most or at least, and what it was without our work. */
export interface Figure {
  readonly name: string;
  /** In `unit`; `kB` are 1,000 bytes, `MiB` 1,048,576. */
  readonly value: number;
  readonly unit?: 'kB' | 'ms' | 's' | 'MiB' | '%';
  readonly budget?: { readonly atMost: number } | { readonly atLeast: number };
  /** The same measure of what we compare with, taken in the same run. */
  readonly baseline?: number | undefined;
}

/** Figures of one thing, such as a page. */
export interface Measured {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Whether a figure breaks its budget; without one it never does. */
export function isOver({ value, budget }: Figure): boolean {
  if (budget === undefined) return false;
  return 'atMost' in budget ? value > budget.atMost : value < budget.atLeast;
}

const rounded = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 });

const withUnit = (value: number, unit: Figure['unit']) => (unit ? `${rounded(value)} ${unit}` : rounded(value));

const budgetText = ({ budget, unit }: Figure) => {
  if (budget === undefined) return '';
  return 'atMost' in budget ? `≤ ${withUnit(budget.atMost, unit)}` : `≥ ${withUnit(budget.atLeast, unit)}`;
};

const ratioText = ({ value, baseline }: Figure) =>
  baseline === undefined || baseline === 0 ? '' : `${(value / baseline).toFixed(2)} ×`;

/** A row of the table: name, figure, budget, whether it holds, the baseline, figure / baseline. */
const cellsOf = (figure: Figure): string[] => [
  `  ${figure.name}`,
  withUnit(figure.value, figure.unit),
  budgetText(figure),
  figure.budget === undefined ? '' : isOver(figure) ? 'OVER' : 'ok',
  figure.baseline === undefined ? '' : withUnit(figure.baseline, figure.unit),
  ratioText(figure),
];

/** A table of figures, one line each, with `baseline` at the head of the column of what they are compared with. */
export function formatMeasured(measured: readonly Measured[], baseline: string): string {
  const head = ['', 'figure', 'budget', '', baseline, 'ratio'];
  const rows = measured.flatMap(({ title, figures }) => [[title], ...figures.map(cellsOf)]);
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.filter((row) => row.length > 1).map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}
