import { describe, expect, test } from 'vitest';
import { geneticSearch, randomSearch } from '../content/issues/2017-10/software-testing/branch-search.ts';
import { type Branch, Probe } from '../content/issues/2017-10/software-testing/probe.ts';
import { randomBy } from '../content/issues/2017-10/software-testing/random.ts';
import { subjects } from '../content/issues/2017-10/software-testing/subjects.ts';

type Name = keyof typeof subjects;

/** Found by hand: together they take every branch, and each gives what stands beside it. */
const witnesses: Record<Name, [string, number[]][]> = {
  triangle: [
    ['none', [1, 2, 3]],
    ['none', [3, 2, 1]],
    ['none', [2, 3, 1]],
    ['equilateral', [5, 5, 5]],
    ['isosceles', [5, 5, 6]],
    ['isosceles', [6, 5, 5]],
    ['isosceles', [5, 6, 5]],
    ['scalene', [3, 4, 5]],
  ],
  packet: [
    ['no packet', [0, 2, 1, 4, 0, 0, 0, 0, 0]],
    ['unknown version', [0x47, 1, 1, 4, 0, 0, 0, 0, 0]],
    ['close', [0x47, 2, 9, 0, 0, 0, 0, 0, 0]],
    ['unknown kind', [0x47, 2, 2, 4, 0, 0, 0, 0, 0]],
    ['wrong length', [0x47, 2, 1, 5, 0, 0, 0, 0, 0]],
    ['wrong checksum', [0x47, 2, 1, 4, 200, 100, 0, 0, 43]],
    ['text', [0x47, 2, 1, 4, 1, 2, 3, 4, 10]],
    ['binary', [0x47, 2, 1, 4, 200, 100, 0, 0, 44]],
  ],
  grade: [
    ['D', [59]],
    ['C', [60]],
    ['B', [75]],
    ['A', [85]],
    ['A+', [95]],
  ],
  seal: [
    ['forged', [0, 0, 0, 0]],
    ['host', [170, 118, 2, 7]],
    ['guest', [36, 253, 10, 7]],
  ],
};

const branchesOf = (name: Name): Set<Branch> => {
  const taken = new Set<Branch>();
  for (const [, input] of witnesses[name]) {
    const probe = new Probe();
    subjects[name].run(input, probe);
    for (const [branch, distance] of probe.distances) if (distance === 0) taken.add(branch);
  }
  return taken;
};

describe.each(Object.keys(witnesses) as Name[])('%s', (name) => {
  const subject = subjects[name];

  test('answers as was worked out by hand', () => {
    for (const [answer, input] of witnesses[name]) expect(subject.run(input, new Probe())).toBe(answer);
  });

  test('reaches by hand as many branches as it says, and all there are', () => {
    expect(branchesOf(name).size).toBe(subject.reachable);
    expect(subject.reachable).toBe(subject.decisions * 2);
  });

  test.each([randomSearch, geneticSearch])(
    '%o takes no branch beyond those, and more executions lose none',
    (search) => {
      const few = search(subject, 200, randomBy(3));
      const many = search(subject, 2000, randomBy(3));
      for (const branch of many.branches) expect(branchesOf(name)).toContain(branch);
      for (const branch of few.branches) expect(many.branches).toContain(branch);
      expect(many.last).toBeLessThanOrEqual(2000);
    },
  );
});

test('a search executes as often as it may, no more', () => {
  for (const search of [randomSearch, geneticSearch]) {
    let executions = 0;
    const { run } = subjects.packet;
    const counted: typeof subjects.packet = {
      ...subjects.packet,
      run: (input, probe) => {
        executions++;
        return run(input, probe);
      },
    };
    search(counted, 500, randomBy(1));
    expect(executions).toBe(500);
  }
});

test('the last new branch is that of the execution told, and of none before', () => {
  for (const search of [randomSearch, geneticSearch]) {
    const { branches, last } = search(subjects.triangle, 500, randomBy(2));
    const taken = (budget: number) => search(subjects.triangle, budget, randomBy(2)).branches.size;
    expect(taken(last)).toBe(branches.size);
    expect(taken(last - 1)).toBeLessThan(branches.size);
  }
});

test('distances are 0 where a run went, and the least change that turns a decision', () => {
  const probe = new Probe();
  expect(probe.equal(0, 7, 4)).toBe(false);
  expect(probe.less(1, 7, 4)).toBe(false);
  expect(probe.less(2, 4, 7)).toBe(true);
  expect([...probe.distances]).toEqual([
    [1, 3],
    [0, 0],
    [3, 4],
    [2, 0],
    [5, 0],
    [4, 3],
  ]);
});

test('genetic search reaches the optimum that random inputs miss', () => {
  expect(geneticSearch(subjects.triangle, 1000, randomBy(1)).branches.size).toBe(subjects.triangle.reachable);
  expect(randomSearch(subjects.triangle, 1000, randomBy(1)).branches.size).toBeLessThan(subjects.triangle.reachable);
});
