import { describe, expect, test } from 'vitest';
import { breakLine, breakSetting, evolve } from '../content/issues/2017-10/software-testing/changes.ts';
import { functionCount, type Program, programBy } from '../content/issues/2017-10/software-testing/program.ts';
import { below, randomBy } from '../content/issues/2017-10/software-testing/random.ts';
import {
  countsOf,
  coverageOf,
  failing,
  methods,
  type Test,
  testsBy,
} from '../content/issues/2017-10/software-testing/selection.ts';

/** The second implementation: a stack of calls in place of recursion, sums taken once at the end. */
const runAgain = ({ functions, settings }: Program, { entry, input }: Test): { result: number; lines: number[] } => {
  const lines: number[] = [];
  let result = 0;
  const waiting: [number, number][] = [[entry, input]];
  for (let call = waiting.pop(); call !== undefined; call = waiting.pop()) {
    const [index, given] = call;
    const { divisor, rest, lines: both } = functions[index] ?? { divisor: 1, rest: 0, lines: [] };
    const taken = given % divisor === rest ? 1 : 0;
    const line = both[taken];
    if (line === undefined) throw new Error(`no function ${index}`);
    lines.push(index * 2 + taken);
    result += line.factor * given + (settings[line.setting] ?? 0);
    for (const next of line.calls) waiting.push([next, (given * 3 + next) % 9973]);
  }
  return { result: result % 9973, lines };
};

/** Selection by line once more, by a table from each line to its tests. */
const countAgain = (seed: number, age: number) => {
  const random = randomBy(seed);
  let sound = programBy(random);
  const tests = testsBy(random);
  const testsOf = new Map<number, Set<number>>();
  tests.forEach((one, number) => {
    for (const line of runAgain(sound, one).lines) testsOf.set(line, (testsOf.get(line) ?? new Set()).add(number));
  });
  const commits = randomBy(seed + 1000);
  for (let i = 0; i < age; i++) sound = evolve(sound, commits);
  const faults = randomBy(seed + 2000);
  const counts = { run: 0, faults: 0, missed: 0 };
  for (let i = 0; i < 100; i++) {
    const line = below(faults, functionCount * 2);
    const faulty = breakLine(sound, line);
    const found = tests.map((one) => runAgain(sound, one).result !== runAgain(faulty, one).result);
    const selected = [...(testsOf.get(line) ?? [])];
    counts.run += selected.length / 200;
    if (found.includes(true)) counts.faults++;
    if (found.includes(true) && !selected.some((number) => found[number])) counts.missed++;
  }
  return counts;
};

describe('tests chosen by coverage', () => {
  test.each([0, 10, 40])('count as a second implementation does, %i commits after the record', (age) => {
    for (const seed of [1, 2]) {
      const { run, faults, missed } = countsOf(methods.line, 'line', age, seed);
      const again = countAgain(seed, age);
      expect({ faults, missed }).toEqual({ faults: again.faults, missed: again.missed });
      expect(run).toBeCloseTo(again.run, 9);
    }
  });

  test('miss nothing while the record is fresh: whoever shows a fault ran its line', () => {
    const random = randomBy(5);
    const program = programBy(random);
    const tests = testsBy(random);
    for (let line = 0; line < functionCount * 2; line++) {
      for (const one of failing(program, breakLine(program, line), tests)) {
        expect(methods.line({ line }, coverageOf(program, one))).toBe(true);
      }
    }
  });

  test('miss a fault where a test came to its line only after the record', () => {
    const line = { factor: 1, setting: 0, calls: [] };
    const old: Program = { functions: [{ divisor: 2, rest: 0, lines: [line, line] }], settings: [0] };
    const now: Program = { functions: [{ divisor: 2, rest: 1, lines: [line, line] }], settings: [0] };
    const even: Test = { entry: 0, input: 4 };
    expect([...coverageOf(old, even)]).toEqual([1]);
    expect(failing(now, breakLine(now, 0), [even]).size).toBe(1);
    expect(methods.line({ line: 0 }, coverageOf(old, even))).toBe(false);
    expect(methods.function({ line: 0 }, coverageOf(old, even))).toBe(true);
  });

  test('do not see a setting', () => {
    const random = randomBy(5);
    const program = programBy(random);
    const [first] = testsBy(random);
    expect(first).toBeDefined();
    if (first === undefined) return;
    expect(methods.line({ setting: 0 }, coverageOf(program, first))).toBe(false);
    expect(methods.all()).toBe(true);
    expect(failing(program, breakSetting(program, 0), testsBy(randomBy(6))).size).toBeGreaterThan(0);
  });
});
