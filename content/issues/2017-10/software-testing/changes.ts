import type { LineId, Program } from './program.ts';
import { below } from './random.ts';

/** What a commit touched: a line of code, or a setting, which is no line. */
export type Change = { line: LineId } | { setting: number };

/** A sound commit: a function decides otherwise than before, as wanted. Its tests are brought up to date with it. */
export const evolve = (program: Program, random: () => number): Program => {
  const changed = below(random, program.functions.length);
  return {
    ...program,
    functions: program.functions.map((old, index) => {
      if (index !== changed) return old;
      const divisor = 2 + below(random, 4);
      return { ...old, divisor, rest: below(random, divisor) };
    }),
  };
};

/** A faulty commit: one line computes something else, all else stays. */
export const breakLine = (program: Program, line: LineId): Program => ({
  ...program,
  functions: program.functions.map((old, index) => {
    if (index !== line >> 1) return old;
    const [first, second] = old.lines;
    const faulty = (is: typeof first) => ({ ...is, factor: is.factor + 1 });
    return { ...old, lines: line % 2 === 0 ? [faulty(first), second] : [first, faulty(second)] };
  }),
});

/** A faulty commit that touches no code: one setting is wrong. */
export const breakSetting = (program: Program, setting: number): Program => ({
  ...program,
  settings: program.settings.map((old, index) => (index === setting ? old + 1 : old)),
});
