import type { Lang } from '../../magazine.ts';
import type { BenchmarkWords } from '../../words-benchmark.ts';
import type { BenchRecord, BoundRow, LoadedModule } from '../benchmark.ts';
import type { BoundColumn } from '../bind-table.ts';
import type { Words } from '../define.ts';

/** All that a figure is made of. */
export interface FigureFacts {
  readonly module: LoadedModule;
  /** By the table's columns and rows. */
  readonly columns: readonly BoundColumn[];
  readonly headers: readonly string[];
  readonly texts: readonly (readonly string[])[];
  readonly rows: readonly BoundRow[];
  /** Newest first, those of this very code before all others; the figure shows the first. */
  readonly records: readonly BenchRecord[];
  readonly payloadPath: string;
  readonly lang: Lang;
  readonly words: BenchmarkWords;
  readonly say: (words: Words) => string;
  /** The table's caption, without its number. */
  readonly caption: string;
  /** Begins the ids of its parts. */
  readonly id: string;
}

/** Whether a reader's browser can run it. */
export const isRunnable = ({ module }: Pick<FigureFacts, 'module'>) => module.declaration.mode !== 'command';

/** The series that the editors made, if there is a record. */
export const recordedName = ({ module, words }: Pick<FigureFacts, 'module' | 'words'>) =>
  words.recorded[module.declaration.kind];

/** What tells each row from the others, piece by piece, as the table writes it: `acks -1`, `副本数 4`. */
export const rowLabels = (facts: FigureFacts, without?: string): ReadonlyMap<string, readonly string[]> =>
  new Map(facts.rows.map(({ cell }, row) => [cell, labelOf(facts, cell, row, without)]));

function labelOf({ columns, headers, texts, module }: FigureFacts, cell: string, row: number, without?: string) {
  const { cells } = module.declaration;
  const params = cells.find(({ id }) => id === cell)?.params ?? {};
  const varies = (name: string) => new Set(cells.map((it) => it.params[name])).size > 1;
  const pieces = columns.flatMap((column, place) => {
    if (column.is !== 'param') return [];
    const { name } = column.param;
    if (name === without || !varies(name) || params[name] === null) return [];
    return [`${headers[place] ?? ''} ${texts[row]?.[place] ?? ''}`];
  });
  return pieces.length > 0 || without !== undefined ? pieces : [cell];
}
