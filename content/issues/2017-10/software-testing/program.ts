import { below } from './random.ts';

/** One line: what it adds to the result, the setting it reads, and whom it calls. */
export interface Line {
  factor: number;
  setting: number;
  calls: number[];
}

/** A function of the program: it asks whether its input leaves `rest` when divided by `divisor`, and runs one of two lines. */
export interface Routine {
  divisor: number;
  rest: number;
  lines: [Line, Line];
}

export interface Program {
  functions: Routine[];
  /** Numbers in a file beside the code: no line is executed to hold them. */
  settings: number[];
}

/** Line 7 is the second of function 3. */
export type LineId = number;

export const functionCount = 60;
const settingCount = 20;
const modulus = 9973;

const lineBy = (random: () => number, index: number): Line => ({
  factor: 1 + below(random, 99),
  setting: below(random, settingCount),
  calls: Array.from({ length: below(random, 3) }, () => index + 1 + below(random, 8)).filter((f) => f < functionCount),
});

/** Functions call only later ones, so that every run ends. */
export const programBy = (random: () => number): Program => ({
  functions: Array.from({ length: functionCount }, (_, index) => {
    const divisor = 2 + below(random, 4);
    return { divisor, rest: below(random, divisor), lines: [lineBy(random, index), lineBy(random, index)] };
  }),
  settings: Array.from({ length: settingCount }, () => 1 + below(random, 999)),
});

/** Runs function `index`, and tells `visit` of every line on the way. */
export const run = (program: Program, index: number, input: number, visit: (line: LineId) => void): number => {
  const { functions, settings } = program;
  const called = functions[index];
  if (called === undefined) return 0;
  const taken = input % called.divisor === called.rest ? 1 : 0;
  visit(index * 2 + taken);
  const { factor, setting, calls } = called.lines[taken];
  let result = factor * input + (settings[setting] ?? 0);
  for (const next of calls) result += run(program, next, (input * 3 + next) % modulus, visit);
  return result % modulus;
};
