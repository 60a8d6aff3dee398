import type { CellResult } from '../../../lib/benchmark/benchmark.ts';
import { readFailure } from '../../../lib/benchmark/failure.ts';
import { readMistake } from '../../../lib/benchmark/mistakes.ts';
import { type Phrase, phrase } from './run-words.ts';

/** A sentence about a run, and what the code or the browser itself said, which may be in any language. */
export interface Note {
  readonly says: string;
  readonly detail?: string;
}

const longestDetail = 160;
/** Rows of one note that are named; more are counted. */
const mostNamed = 3;

const cut = (text: string) => {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > longestDetail ? `${letters.slice(0, longestDetail).join('')}…` : letters.join('');
};

/** The page's own words for a cause, where it has such; else `general` with the cause as the detail. */
function noteOf(cause: string, general: Phrase, parts: Readonly<Record<string, string | number>>): Note {
  const found = readMistake(cause);
  if (found) return { says: phrase(found.mistake, { ...parts, name: found.name }) };
  const detail = cut(cause);
  return { says: phrase(general, parts), ...(detail === '' ? {} : { detail }) };
}

/** A note in one line of text. */
export const textOf = ({ says, detail }: Note): string => (detail === undefined ? says : `${says} ${detail}`);

/** Why nothing could be run at all. */
export const describeReason = (reason: string): Note => noteOf(reason, 'failed', {});

/** Why cells have no values: one note for all that failed in the same way. `nameOf` names a cell as the table does. */
export function describeFailures(
  cells: readonly CellResult[],
  nameOf: (cell: string) => string,
  deadlineMs: number,
): Note[] {
  const groups = new Map<string, string[]>();
  for (const { cell, failure } of cells) {
    if (failure !== undefined) groups.set(failure, [...(groups.get(failure) ?? []), nameOf(cell)]);
  }
  return [...groups].map(([failure, names]) => {
    const { kind, detail } = readFailure(failure);
    const [, line, why = ''] = /^syntax (-?\d+) (.*)/s.exec(detail) ?? [];
    if (line !== undefined) return { says: phrase('syntax', { line }), detail: cut(why) };
    const listed = names.slice(0, mostNamed).join('; ');
    const cell = names.length > mostNamed ? phrase('several cells', { cells: listed, count: names.length }) : listed;
    // These say all there is to say.
    const isPlain = kind === 'deadline' || kind === 'flood' || kind === 'uneven work';
    return noteOf(isPlain ? '' : detail, kind, { cell, seconds: deadlineMs / 1000 });
  });
}
