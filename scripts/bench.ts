import { parseArgs } from 'node:util';
import { BadDay } from '../lib/content/today.ts';
import { type BenchOptions, list, record, run } from './bench-commands.ts';
import { check, verify } from './bench-compare.ts';
import { NoSuchBench, openBenches } from './bench-modules.ts';

/**
 * `npm run bench -- list | run <id> | record <id> | record --all | verify [<id>] | check [<id>]`. Exits 0 when all is
 * well, 1 when a module or a record is not, 2 for a command that nobody understands, 130 when stopped.
 */

const usage = `npm run bench -- list
npm run bench -- run <id> [--seed 1] [--budget 20] [--forks 5]
npm run bench -- record <id> | --all [--seed 1] [--budget 60] [--forks 5]
npm run bench -- verify [<id>]
npm run bench -- check [<id>] [--budget 60]
--json prints JSON; --budget is in seconds.`;

class WrongCommand extends Error {}

const option = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const commands = { list, run, record, verify, check } as const;

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: option, budget: option, forks: option, json: flag, all: flag },
  });
  const [name = '', id, ...more] = positionals;
  if (!isCommand(name)) {
    throw new WrongCommand(`Unexpected \`${name}\`, expected one of ${Object.keys(commands).join(', ')}`);
  }
  if (more.length > 0) throw new WrongCommand(`Unexpected \`${more.join(' ')}\`, expected one bench`);
  const { all = false, json = false } = values;
  if (name === 'run' && id === undefined) throw new WrongCommand('Missing name, expected that of a bench');
  if (name === 'record' && (id === undefined) !== all) {
    throw new WrongCommand('Unexpected `record`, expected the name of a bench or `--all`');
  }
  const seed = wholeNumber('seed', values.seed, 0);
  const forks = wholeNumber('forks', values.forks, 1);
  const budget = wholeNumber('budget', values.budget, 1);
  return { name, options: { id, json, seed, forks, budgetMs: budget === undefined ? undefined : budget * 1000 } };
}

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

function wholeNumber(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/u.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw new WrongCommand(`Unexpected --${name} \`${text}\`, expected a whole number, ${least} or more`);
}

function understand() {
  try {
    return readCommand();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

/** The first Ctrl-C ends the run after the call under way, the second at once. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(130);
      process.stderr.write('\nStopping after the call under way; once more ends it at once.\n');
      stopping.abort();
    });
  }
  return stopping.signal;
}

const command = understand();
if (command !== undefined) {
  const signal = stopSignal();
  try {
    const benches = await openBenches(command.options.id);
    const options: BenchOptions = { ...command.options, signal };
    process.exitCode = await commands[command.name](benches, options);
    if (signal.aborted) process.exitCode = 130;
  } catch (error) {
    if (!(error instanceof NoSuchBench || error instanceof BadDay)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof NoSuchBench ? 2 : 1;
  }
}
