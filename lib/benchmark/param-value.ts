import type { ParamFacts } from './benchmark.ts';
import { valueText } from './cells.ts';
import type { ParamValue } from './define.ts';
import { foldText, isNotApplicable, parseNumber } from './numbers.ts';

/** All texts that a table may write for a value: its labels, else the value itself. */
export const labelsOf = ({ labels }: Pick<ParamFacts, 'labels'>, value: ParamValue): readonly string[] =>
  (Object.hasOwn(labels, String(value)) ? labels[String(value)] : undefined) ?? [valueText(value)];

/** The declared value that a text says: by its label, as it is written, or as the same number written otherwise. */
export function readParamValue(text: string, param: ParamFacts): ParamValue | undefined {
  const { values } = param;
  const said = foldText(text);
  const labelled = values.find((value) => labelsOf(param, value).some((label) => foldText(label) === said));
  if (labelled !== undefined) return labelled;
  if (values.includes(null) && isNotApplicable(text)) return null;
  const written = values.find((value) => value !== null && foldText(String(value)) === said);
  if (written !== undefined) return written;
  const number = parseNumber(text);
  return values.find((value) => typeof value === 'number' && value === number);
}
