import { VFileMessage } from 'vfile-message';
import { compareText } from './compare-text.ts';
import { visible, visibleMessage } from './visible.ts';

/** A step into a value: a field's name or the index of an item. */
export type Path = readonly (string | number)[];

export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The point at `offset`, which counts UTF-16 units from 0. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

interface Options {
  /** Where in the file; without it, its first line. */
  readonly place?: Point | undefined;
  /** A warning does not stop the build. */
  readonly warning?: boolean;
}

/** Something an author got wrong, with the file (below the content folder) and the rule that says so. */
export function toProblem(file: string, rule: string, reason: string, { place, warning }: Options = {}): VFileMessage {
  const message = new VFileMessage(visibleMessage(reason), {
    place: place ?? { line: 1, column: 1 },
    source: 'galley',
    ruleId: rule,
  });
  message.file = file;
  message.fatal = !warning;
  return message;
}

/** `masthead[0].people[1]`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** `content/topics/isr.md:3:1 unknown-field Unexpected …`. */
export function formatProblem(problem: VFileMessage): string {
  return `${visible(problem.file ?? '')}:${problem.line ?? 1}:${problem.column ?? 1} ${problem.ruleId ?? problem.source} ${problem.reason}`;
}

/** `ENOENT` and such: the message of the system would name the whole path. */
export const reasonOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** By file, then place, so that a file's problems are read from its top. */
export function sortProblems(problems: readonly VFileMessage[]): VFileMessage[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file ?? '', b.file ?? '') ||
      (a.line ?? 1) - (b.line ?? 1) ||
      (a.column ?? 1) - (b.column ?? 1) ||
      compareText(a.reason, b.reason),
  );
}
