import type { VFileMessage } from 'vfile-message';
import { type Point, toProblem } from './problem.ts';

/** A problem as it is kept on disk, without the file that it is in: that may be called otherwise next time. */
export interface KeptProblem {
  readonly rule: string;
  readonly reason: string;
  readonly place: Point;
  readonly warning: boolean;
}

/** A problem without its file. */
export const toKept = ({ ruleId, reason, line, column, fatal }: VFileMessage): KeptProblem => ({
  rule: ruleId ?? 'markdown',
  reason,
  place: { line: line ?? 1, column: column ?? 1 },
  warning: fatal !== true,
});

/** The problem again, in this file. */
export const fromKept = (file: string, { rule, reason, place, warning }: KeptProblem): VFileMessage =>
  toProblem(file, rule, reason, { place, warning });
