import type { CellResult } from '../../../lib/benchmark/benchmark.ts';
import { readMistake } from '../../../lib/benchmark/realm/mistakes.ts';
import { type FailureKind, readFailure } from '../../../lib/benchmark/run/failure.ts';
import { codeSpan, shown } from './quote.ts';
import { phrase } from './run-words.ts';

/** A sentence about a run, and what the code or the browser itself said, which may be in any language. */
export interface Note {
  readonly says: string;
  readonly detail?: string;
}

const longestDetail = 160;
/** Rows of one note that are named; more are counted. */
const mostNamed = 3;

const cut = (text: string) => {
  const letters = [...shown(text.replace(/\s+/g, ' ').trim())];
  return letters.length > longestDetail ? `${letters.slice(0, longestDetail).join('')}…` : letters.join('');
};

/** A note in one line of Markdown, which reads well as plain text too: what others said is a code span. */
export const textOf = ({ says, detail }: Note): string => (detail === undefined ? says : `${says} ${codeSpan(detail)}`);

/** Kinds of which the sentence says all that there is to say. */
const plain: readonly FailureKind[] = [
  'deadline',
  'closed',
  'flood',
  'uneven work',
  'no definition',
  'no run',
  'no sample',
  'left out',
];

const withDetail = (says: string, text: string): Note => {
  const detail = cut(text);
  return { says, ...(detail === '' ? {} : { detail }) };
};

/** Why nothing could be run at all. */
export function describeReason(reason: string): Note {
  const found = readMistake(reason);
  return found === undefined ? withDetail(phrase('failed'), reason) : withDetail(phrase(found.mistake), found.name);
}

/** Why cells have no values: one note for all that failed in the same way. `nameOf` names a cell as the table does. */
export function describeFailures(
  cells: readonly CellResult[],
  nameOf: (cell: string) => string,
  deadlineMs: number,
): Note[] {
  const groups = new Map<string, string[]>();
  for (const { cell, failure } of cells) {
    if (failure !== undefined) groups.set(failure, [...(groups.get(failure) ?? []), shown(nameOf(cell))]);
  }
  return [...groups].map(([failure, names]) => {
    const { kind, detail } = readFailure(failure);
    if (kind === 'syntax') {
      const [, line = '', why = ''] = /^(-?\d+) (.*)/s.exec(detail) ?? [];
      return withDetail(phrase('syntax', { line }), why);
    }
    const listed = names.slice(0, mostNamed).join('; ');
    const cell = names.length > mostNamed ? phrase('several cells', { cells: listed, count: names.length }) : listed;
    return withDetail(phrase(kind, { cell, seconds: deadlineMs / 1000 }), plain.includes(kind) ? '' : detail);
  });
}
