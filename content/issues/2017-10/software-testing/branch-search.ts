import { type Branch, Probe } from './probe.ts';
import { below } from './random.ts';
import type { Subject } from './subjects.ts';

type Input = readonly number[];

interface Individual {
  input: Input;
  distance: number;
}

export interface Coverage {
  branches: Set<Branch>;
  /** The execution that took the last new branch. */
  last: number;
}

const anyInput = ({ inputs, end }: Subject, random: () => number): Input =>
  Array.from({ length: inputs }, () => below(random, end));

/** Every execution draws all its numbers anew. */
export const randomSearch = (subject: Subject, budget: number, random: () => number): Coverage => {
  const coverage: Coverage = { branches: new Set(), last: 0 };
  for (let execution = 1; execution <= budget; execution++) {
    const probe = new Probe();
    subject.run(anyInput(subject, random), probe);
    cover(coverage, probe, execution);
  }
  return coverage;
};

const cover = (coverage: Coverage, { distances }: Probe, execution: number): void => {
  for (const [branch, distance] of distances) {
    if (distance > 0 || coverage.branches.has(branch)) continue;
    coverage.branches.add(branch);
    coverage.last = execution;
  }
};

const populationSize = 10;
const shareOfStrangers = 0.1;

/** A population for each branch that was come near to and not yet taken: those who came nearest. */
class Populations {
  private readonly of = new Map<Branch, Individual[]>();

  take(input: Input, probe: Probe, { branches }: Coverage): void {
    for (const branch of branches) this.of.delete(branch);
    for (const [branch, distance] of probe.distances) {
      if (branches.has(branch)) continue;
      const nearest = [{ input, distance }, ...(this.of.get(branch) ?? [])];
      nearest.sort((a, b) => a.distance - b.distance);
      this.of.set(branch, nearest.slice(0, populationSize));
    }
  }

  any(random: () => number): Individual[] | undefined {
    return [...this.of.values()][below(random, this.of.size)];
  }
}

/** The nearer of two drawn by chance. */
const parentIn = (population: Individual[], random: () => number): Input => {
  const [one, other] = [population[below(random, population.length)], population[below(random, population.length)]];
  if (one === undefined || other === undefined) return [];
  return one.distance <= other.distance ? one.input : other.input;
};

/** Each number comes from either parent; one in `inputs` of them is changed, mostly by a small step. */
const childOf = (population: Individual[], subject: Subject, random: () => number): Input => {
  const [mother, father] = [parentIn(population, random), parentIn(population, random)];
  return mother.map((number, i) => {
    const inherited = random() < 0.5 ? number : (father[i] ?? number);
    return random() * subject.inputs < 1 ? changed(inherited, subject.end, random) : inherited;
  });
};

const changed = (number: number, end: number, random: () => number): number => {
  if (random() < 0.2) return below(random, end);
  const step = 2 ** below(random, 8) * (random() < 0.5 ? -1 : 1);
  return Math.min(end - 1, Math.max(0, number + step));
};

/** Breeds inputs that come nearer to branches not yet taken, one execution a child. */
export const geneticSearch = (subject: Subject, budget: number, random: () => number): Coverage => {
  const coverage: Coverage = { branches: new Set(), last: 0 };
  const populations = new Populations();
  for (let execution = 1; execution <= budget; execution++) {
    const population = random() < shareOfStrangers ? undefined : populations.any(random);
    const input = population === undefined ? anyInput(subject, random) : childOf(population, subject, random);
    const probe = new Probe();
    subject.run(input, probe);
    cover(coverage, probe, execution);
    populations.take(input, probe, coverage);
  }
  return coverage;
};
