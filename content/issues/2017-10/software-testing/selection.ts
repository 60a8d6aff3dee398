import { breakLine, breakSetting, type Change, evolve } from './changes.ts';
import { functionCount, type LineId, type Program, programBy, run } from './program.ts';
import { below, randomBy } from './random.ts';

export interface Test {
  entry: number;
  input: number;
}

/** Which tests a method runs for a change, by what was recorded of each. */
export type Method = (change: Change, recorded: ReadonlySet<LineId>) => boolean;

/** A setting is no line: whoever asks for lines selects nothing. */
export const methods = {
  all: () => true,
  function: (change, recorded) =>
    'line' in change && (recorded.has(change.line) || recorded.has(change.line ^ 1)),
  line: (change, recorded) => 'line' in change && recorded.has(change.line),
} satisfies Record<string, Method>;

export const testCount = 200;
const changeCount = 100;

export const testsBy = (random: () => number): Test[] =>
  Array.from({ length: testCount }, () => ({ entry: below(random, functionCount), input: below(random, 1000) }));

export const coverageOf = (program: Program, { entry, input }: Test): Set<LineId> => {
  const covered = new Set<LineId>();
  run(program, entry, input, (line) => covered.add(line));
  return covered;
};

const outcome = (program: Program, { entry, input }: Test): number => run(program, entry, input, () => {});

/** Tests whose result the fault changes. */
export const failing = (sound: Program, faulty: Program, tests: readonly Test[]): Set<Test> =>
  new Set(tests.filter((test) => outcome(sound, test) !== outcome(faulty, test)));

export interface Counts {
  /** Tests run, in percent of all. */
  run: number;
  /** Faults that some test shows. */
  faults: number;
  /** Of those, the ones that no selected test shows. */
  missed: number;
}

/** A hundred faulty commits, one at a time, on a program that went `age` sound commits past the record of its coverage. */
export const countsOf = (method: Method, kind: 'line' | 'setting', age: number, seed: number): Counts => {
  const random = randomBy(seed);
  const old = programBy(random);
  const tests = testsBy(random);
  const recorded = new Map(tests.map((test) => [test, coverageOf(old, test)]));
  const commits = randomBy(seed + 1000);
  let sound = old;
  for (let commit = 0; commit < age; commit++) sound = evolve(sound, commits);

  const faultsOf = randomBy(seed + 2000);
  const counts = { selected: 0, faults: 0, missed: 0 };
  for (let i = 0; i < changeCount; i++) {
    const [change, faulty] = faultIn(sound, kind, faultsOf);
    const selected = tests.filter((test) => method(change, recorded.get(test) ?? new Set()));
    const shows = failing(sound, faulty, tests);
    counts.selected += selected.length;
    if (shows.size > 0) counts.faults++;
    if (shows.size > 0 && !selected.some((test) => shows.has(test))) counts.missed++;
  }
  return { run: (100 * counts.selected) / (changeCount * testCount), faults: counts.faults, missed: counts.missed };
};

const faultIn = (program: Program, kind: 'line' | 'setting', random: () => number): [Change, Program] => {
  if (kind === 'setting') {
    const setting = below(random, program.settings.length);
    return [{ setting }, breakSetting(program, setting)];
  }
  const line = below(random, functionCount * 2);
  return [{ line }, breakLine(program, line)];
};
