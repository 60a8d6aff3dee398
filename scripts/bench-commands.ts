import { loadavg } from 'node:os';
import { join, relative } from 'node:path';
import type { BenchRecord, Environment, LoadedModule, Run } from '../lib/benchmark/benchmark.ts';
import { resultsFolder } from '../lib/benchmark/module-files.ts';
import { readCommit, readMachine } from '../lib/benchmark/modules/read-machine.ts';
import { recordProblem } from '../lib/benchmark/modules/read-records.ts';
import { runModule } from '../lib/benchmark/modules/run-module.ts';
import { toEnvironment } from '../lib/benchmark/records/environment.ts';
import { isStale } from '../lib/benchmark/records/freshness.ts';
import { formatRun } from '../lib/benchmark/records/run-report.ts';
import { formatRecord, toRecord } from '../lib/benchmark/records/to-record.ts';
import { howToBeEqual, unequalSamples } from '../lib/benchmark/records/unequal-samples.ts';
import { todayBy } from '../lib/content/today.ts';
import { isWritable, writeWhole } from '../lib/files.ts';
import { formatProblem } from '../lib/problem.ts';
import { formatColumns, progressLine } from '../lib/terminal.ts';
import type { BenchCommand } from './bench-arguments.ts';
import type { Benches } from './bench-modules.ts';

/** How a command was asked for, and what stops it. */
export interface BenchOptions extends Omit<BenchCommand, 'name'> {
  readonly signal: AbortSignal;
}

/** Editors who record or compare have more time than readers. */
export const patientMs = 60_000;

/** A line of what was asked for. */
export const print = (text: string) => process.stdout.write(`${text}\n`);
/** A line about the work, for people. */
export const say = (text: string) => process.stderr.write(`${text}\n`);

/** Problems on the error stream; the exit code that they ask for. */
export function tellProblems({ problems, contentFolder }: Benches): 0 | 1 {
  const folder = relative('.', contentFolder) || '.';
  for (const problem of problems) say(`${folder}/${formatProblem(problem)}`);
  return problems.length === 0 ? 0 : 1;
}

/** Every bench with its kind, its records and its file. */
export async function list(benches: Benches, { json }: BenchOptions): Promise<number> {
  const rows = benches.benches.map(({ module: { declaration, digest, file }, records }) => ({
    id: declaration.id,
    kind: declaration.mode === 'command' ? 'measured, by a command' : declaration.kind,
    cells: declaration.cells.length,
    records: records.length,
    stale: records.filter((it) => isStale(it, digest)).length,
    file,
  }));
  if (json) print(JSON.stringify(rows, null, 2));
  else if (rows.length === 0) print('There is no bench yet: npm run new bench <issue>/<article>/<name>');
  else {
    const texts = rows.map(({ id, kind, cells, records, stale, file }) => [
      id,
      kind,
      String(cells),
      recorded(records, stale),
      file,
    ]);
    print(formatColumns([['bench', 'kind', 'cells', 'records', 'file'], ...texts], [2]).join('\n'));
  }
  return tellProblems(benches);
}

const recorded = (records: number, stale: number) =>
  records === 0 ? 'none' : stale === 0 ? String(records) : `${records}, ${stale} stale`;

/** Runs a bench and says what it measured. */
export async function run(benches: Benches, options: BenchOptions): Promise<number> {
  const [bench] = benches.benches;
  if (bench === undefined) return 1;
  const { result, unequal } = await measure(bench.module, benches, options);
  print(options.json ? formatRecord(result) : formatRun(bench.module.declaration, result.run));
  if (unequal.length > 0) say(`${bench.module.declaration.id}${sayUnequal(unequal)}`);
  return failures(result.run) + unequal.length > 0 ? 1 : 0;
}

const sayUnequal = (cells: readonly string[]) =>
  [`: the same seed gives other values, ${howToBeEqual}.`, ...cells.map((cell) => `  ${cell}`)].join('\n');

const failures = ({ cells }: Run) => cells.filter(({ failure }) => failure !== undefined).length;

/** Runs benches and keeps what they measured beside their modules; a run that is stopped leaves nothing. */
export async function record(benches: Benches, options: BenchOptions): Promise<number> {
  let code: number = tellProblems(benches);
  const written: string[] = [];
  for (const { module } of benches.benches) {
    const outcome = await recordModule(module, benches, { ...options, budgetMs: options.budgetMs ?? patientMs });
    if (outcome.path !== undefined) written.push(outcome.path);
    if (outcome.problem !== undefined) say(`${module.declaration.id}${outcome.problem}`);
    if (options.signal.aborted) break;
    if (outcome.problem !== undefined || outcome.fails) code = 1;
  }
  if (options.json) print(JSON.stringify(written, null, 2));
  return code;
}

/** Where a record was written, or why it was not; whether cells of it failed. */
interface Recorded {
  readonly path?: string;
  readonly problem?: string;
  readonly fails?: boolean;
}

async function recordModule(module: LoadedModule, benches: Benches, options: BenchOptions): Promise<Recorded> {
  const folder = join(benches.contentFolder, resultsFolder(module.file));
  // Said before minutes of measuring, not after.
  if (!isWritable(folder))
    return { problem: `: \`${relative('.', folder)}\` cannot be written, nothing was measured.` };
  const { result, unequal } = await measure(module, benches, options);
  if (options.signal.aborted) return { problem: ' was stopped: nothing of it was recorded.' };
  if (unequal.length > 0) return { problem: `${sayUnequal(unequal)}\nNothing was recorded.` };
  const failed = failures(result.run);
  if (!options.json) print(`${module.declaration.id}\n${formatRun(module.declaration, result.run)}`);
  if (failed === result.run.cells.length) return { problem: ': no cell has a value, nothing was recorded.' };
  const text = formatRecord(result);
  const unfit = recordProblem(text);
  if (unfit !== undefined) return { problem: `: ${unfit}, nothing was recorded.` };
  const path = join(folder, `${result.environment.id}.json`);
  try {
    writeWhole(path, text);
  } catch (error) {
    return { problem: `: ${error instanceof Error ? error.message : error}, nothing was recorded.` };
  }
  if (!options.json) print(`${relative('.', path)}\n`);
  return { path: relative('.', path), fails: failed > 0 };
}

/** What was measured, and what exact or simulated values are when they are computed again, where that is otherwise. */
interface Measured {
  readonly result: BenchRecord;
  readonly unequal: readonly string[];
}

async function measure(module: LoadedModule, benches: Benches, options: BenchOptions): Promise<Measured> {
  const machine = readMachine();
  const [before = 0] = loadavg();
  const run = await runHere(module, benches, options);
  const isEqualAnywhere = module.declaration.kind !== 'measured';
  const unequal = isEqualAnywhere ? unequalSamples(run, await runHere(module, benches, options)) : [];
  const [after = 0] = loadavg();
  const commit = readCommit(benches.contentFolder);
  const date = todayBy(process.env, Date.now())();
  const environment: Environment = toEnvironment(machine, {
    load: [before, after],
    date,
    ...(commit !== undefined && { commit }),
  });
  return { result: toRecord(module, run, environment), unequal };
}

/** Runs a module on this machine, with a bar on the error stream. */
export async function runHere(module: LoadedModule, places: Benches, options: BenchOptions): Promise<Run> {
  const { seed = 1, forks, budgetMs, signal } = options;
  const line = progressLine(process.stderr, module.declaration.id);
  const isShown = process.stderr.isTTY || module.declaration.kind === 'measured';
  // Also when a second Ctrl-C ends all at once: the next prompt begins a line.
  process.on('exit', line.end);
  try {
    return await runModule(module, places, {
      seed,
      signal,
      now: () => performance.now(),
      ...(forks !== undefined && { forks }),
      ...(budgetMs !== undefined && { budgetMs }),
      ...(isShown && {
        onProgress: ({ done, total, remainingMs, fork, round }) =>
          line.show(done / Math.max(1, total), remainingMs, `fork ${fork}, round ${round}`),
      }),
    });
  } finally {
    process.off('exit', line.end);
    line.end();
  }
}
