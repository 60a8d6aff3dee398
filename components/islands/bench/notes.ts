import type { CellResult } from '../../../lib/benchmark/benchmark.ts';
import { readMistake } from '../../../lib/benchmark/realm/mistakes.ts';
import { readFailure } from '../../../lib/benchmark/run/failure.ts';
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

/** What is said before any of the code has run, so that no text of it can pass for the page's own. */
const beforeRun = ['no export', 'dynamic import', 'unknown import'] as const;

const withDetail = (says: string, text: string): Note => {
  const detail = cut(text);
  return { says, ...(detail === '' ? {} : { detail }) };
};

/** Why nothing could be run at all. */
export function describeReason(reason: string): Note {
  const found = readMistake(reason);
  const mistake = beforeRun.find((it) => it === found?.mistake);
  return mistake === undefined ? withDetail(phrase('failed'), reason) : withDetail(phrase(mistake), found?.name ?? '');
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
    const [, line, why = ''] = /^syntax (-?\d+) (.*)/s.exec(detail) ?? [];
    if (kind === 'died' && line !== undefined) return { says: phrase('syntax', { line }), detail: cut(why) };
    const listed = names.slice(0, mostNamed).join('; ');
    const cell = names.length > mostNamed ? phrase('several cells', { cells: listed, count: names.length }) : listed;
    // These say all there is to say.
    const isPlain = kind === 'deadline' || kind === 'flood' || kind === 'uneven work';
    return withDetail(phrase(kind, { cell, seconds: deadlineMs / 1000 }), isPlain ? '' : detail);
  });
}
