import type { CellResult, Kind, Measure } from './benchmark.ts';
import type { CellWords } from './cell-words.ts';
import { formatRatio, formatRatioRange, formatValue, formatValueRange } from './numbers.ts';

/** What a result says in a column of a table; each place that shows it dresses it in its own way. */
export interface ResultText {
  readonly text: string;
  /** `1.40–1.46`, where both ends do not look the same as the number. */
  readonly range?: string | undefined;
  readonly verdict?: string | undefined;
}

/** A value: `—` where there is none, `N/A` where there can be none. */
export const measureText = (measure: Measure | null | undefined): ResultText =>
  measure
    ? { text: formatValue(measure.value), range: formatValueRange(measure) }
    : { text: measure === null ? 'N/A' : '—' };

/** A ratio to the baseline. */
export const timesText = (ratio: Measure): ResultText => ({
  text: formatRatio(ratio.value),
  range: formatRatioRange(ratio),
});

/** The value `name` of a result, in words where its cell failed. */
export const resultText = (
  result: Pick<CellResult, 'values' | 'failure'> | undefined,
  name: string,
  { failed }: CellWords,
): ResultText => (result?.failure === undefined ? measureText(result?.values[name]) : { text: failed });

/** The ratio of a result to the baseline, which is named in place of its own; of times also what the difference is. */
export function ratioText(
  result: Pick<CellResult, 'ratio' | 'verdict'> | undefined,
  kind: Kind,
  { verdicts }: CellWords,
): ResultText {
  if (!result?.ratio) return { text: '—' };
  const { ratio, verdict } = result;
  if (verdict === 'baseline') return { text: verdicts.baseline };
  return {
    ...timesText(ratio),
    verdict: kind === 'measured' && verdict !== 'not told' ? verdicts[verdict] : undefined,
  };
}

/** In one line: `×1.43 (1.40–1.46)`. */
export const inLine = ({ text, range }: ResultText) => (range === undefined ? text : `${text} (${range})`);
