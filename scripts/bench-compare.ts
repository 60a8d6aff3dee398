import type { Run } from '../lib/benchmark/benchmark.ts';
import { type Agreement, compareRuns, equalRuns } from '../lib/benchmark/compare-runs.ts';
import { environmentId } from '../lib/benchmark/environment.ts';
import { readMachine } from '../lib/benchmark/modules/read-machine.ts';
import { formatColumns } from '../lib/terminal.ts';
import { type BenchOptions, patientMs, print, runHere, say, tellProblems } from './bench-commands.ts';
import type { Bench, Benches } from './bench-modules.ts';

/** Computes exact and simulated values again: each must be equal, bit for bit, to what was recorded. */
export async function verify(benches: Benches, options: BenchOptions): Promise<number> {
  let code: number = tellProblems(benches);
  const found: { id: string; says: string; cells: readonly string[] }[] = [];
  for (const bench of benches.benches) {
    const { id, kind } = bench.module.declaration;
    if (kind === 'measured') continue;
    const outcome = await verifyBench(bench, benches, options);
    if (options.signal.aborted) return 130;
    if (outcome.fails) code = 1;
    found.push({ id, says: outcome.says, cells: outcome.cells });
  }
  if (options.json) print(JSON.stringify(found, null, 2));
  else if (found.length === 0) print('No bench has exact or simulated values.');
  else
    for (const { id, says, cells } of found) print([`${id}: ${says}`, ...cells.map((cell) => `  ${cell}`)].join('\n'));
  return code;
}

interface Verified {
  readonly says: string;
  readonly cells: readonly string[];
  readonly fails: boolean;
}

async function verifyBench({ module, records }: Bench, benches: Benches, options: BenchOptions): Promise<Verified> {
  const again = await runHere(module, benches, options);
  const failed = again.cells.filter(({ failure }) => failure !== undefined);
  if (failed.length > 0) {
    const cells = failed.map(({ cell, failure }) => `${cell} ${failure}`);
    return { says: `${failed.length} of ${again.cells.length} cells fail`, cells, fails: true };
  }
  const fresh = records.filter(({ digest }) => digest === module.digest);
  if (fresh.length === 0) {
    const says = records.length === 0 ? 'not recorded yet' : 'recorded of an older version: record it again';
    return { says, cells: [], fails: false };
  }
  const cells = fresh.flatMap(({ environment, run }) =>
    differing(run, again).map((cell) => `${cell} in ${environment.id}`),
  );
  if (cells.length > 0) return { says: `${counted(cells.length, 'cell')} not as recorded`, cells, fails: true };
  return { says: `${again.cells.length} cells equal to ${counted(fresh.length, 'record')}`, cells, fails: false };
}

/** Cells whose samples, or what is computed from them, are not the same in the last bit. */
function differing(recorded: Run, again: Run): string[] {
  const told = ({ cells }: Run) =>
    new Map(cells.map(({ cell, values, ratio, verdict }) => [cell, JSON.stringify([values, ratio, verdict])]));
  const [before, after] = [told(recorded), told(again)];
  return [
    ...new Set([...equalRuns(recorded, again), ...[...before.keys()].filter((id) => before.get(id) !== after.get(id))]),
  ];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Measures again what was timed on this kind of machine. What moved is said, and is no failure: times differ by nature. */
export async function check(benches: Benches, options: BenchOptions): Promise<number> {
  let code: number = tellProblems(benches);
  const here = environmentId(readMachine());
  const found: { id: string; environment?: string; cells: Readonly<Record<string, Agreement>> }[] = [];
  for (const { module, records } of benches.benches) {
    const { id, kind } = module.declaration;
    if (kind !== 'measured') continue;
    const known = records.find(({ environment, digest }) => environment.id === here && digest === module.digest);
    if (known === undefined) {
      say(`${id}: no record of this version on ${here} to compare with`);
      continue;
    }
    const again = await runHere(module, benches, { ...options, budgetMs: options.budgetMs ?? patientMs });
    if (options.signal.aborted) return 130;
    for (const { cell, failure } of again.cells) {
      if (failure === undefined) continue;
      say(`${id}: ${cell} failed, ${failure}`);
      code = 1;
    }
    found.push({ id, environment: here, cells: compareRuns(known.run, again) });
  }
  if (options.json) print(JSON.stringify(found, null, 2));
  else if (found.length === 0) print('No bench has a record to compare times with.');
  else
    for (const { id, cells } of found) {
      print(id);
      print(formatColumns(Object.entries(cells).map(([cell, is]) => [`  ${cell}`, is])).join('\n'));
    }
  return code;
}
