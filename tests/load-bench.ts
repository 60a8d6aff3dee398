import { isLoaded } from '../lib/benchmark/module-outcome.ts';
import { loadModules } from '../lib/benchmark/modules/load-modules.ts';
import { formatProblem } from '../lib/problem.ts';
import { article, benchFolder } from './bench-folder.ts';

/** Where the module stands. */
export const benchFile = `${article}/acks.bench.ts`;

/** The one module as it was loaded, or its problems as the check prints them. */
export async function loadBench(text: string, beside: Readonly<Record<string, string>> = {}, deadlineMs = 10_000) {
  const others = Object.fromEntries(Object.entries(beside).map(([name, it]) => [`${article}/${name}`, it]));
  const { content, work } = benchFolder({ [benchFile]: text, ...others });
  const outcome = (await loadModules(content, [benchFile], { root: '.', work, deadlineMs })).get(benchFile);
  if (outcome === undefined) throw new Error('nothing was loaded');
  return isLoaded(outcome) ? outcome : outcome.problems.map(formatProblem);
}
