import { readMachine } from '../lib/benchmark/modules/read-machine.ts';
import { type Agreement, compareRuns } from '../lib/benchmark/records/compare-runs.ts';
import { environmentId } from '../lib/benchmark/records/environment.ts';
import { isStale } from '../lib/benchmark/records/freshness.ts';
import { hasFresh, verifyRecords } from '../lib/benchmark/records/verify-records.ts';
import { formatColumns } from '../lib/terminal.ts';
import { type BenchOptions, patientMs, print, runHere, say, tellProblems } from './bench-commands.ts';
import type { Benches } from './bench-modules.ts';

/**
 * Computes exact and simulated values again: each must be equal, bit for bit, to what was recorded, or where that is
 * nothing, to itself.
 */
export async function verify(benches: Benches, options: BenchOptions): Promise<number> {
  let code: number = tellProblems(benches);
  const found: { id: string; says: string; cells: readonly string[] }[] = [];
  for (const { module, records } of benches.benches) {
    const { id, kind } = module.declaration;
    if (kind === 'measured') continue;
    const again = await runHere(module, benches, options);
    const second = hasFresh(records, module.digest) ? again : await runHere(module, benches, options);
    if (options.signal.aborted) return 130;
    const outcome = verifyRecords(again, records, module.digest, second);
    if (outcome.fails) code = 1;
    found.push({ id, says: outcome.says, cells: outcome.cells });
  }
  if (options.json) print(JSON.stringify(found, null, 2));
  else if (found.length === 0) print('No bench has exact or simulated values.');
  else
    for (const { id, says, cells } of found) print([`${id}: ${says}`, ...cells.map((cell) => `  ${cell}`)].join('\n'));
  return code;
}

/** Measures again what was timed on this kind of machine. What moved is said, and is no failure: times differ by nature. */
export async function check(benches: Benches, options: BenchOptions): Promise<number> {
  let code: number = tellProblems(benches);
  const [first] = benches.benches;
  if (options.id !== undefined && first !== undefined && first.module.declaration.kind !== 'measured') {
    say(`${options.id}: its values are no times, expected to be computed again: npm run bench -- verify ${options.id}`);
    return 1;
  }
  const here = environmentId(readMachine());
  const found: { id: string; environment?: string; cells: Readonly<Record<string, Agreement>> }[] = [];
  for (const { module, records } of benches.benches) {
    const { id, kind } = module.declaration;
    if (kind !== 'measured') continue;
    const known = records.find((it) => it.environment.id === here && !isStale(it, module.digest));
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
