import { parseArgs } from 'node:util';

/** Nobody understands the command. */
export class WrongCommand extends Error {}

/** What is asked for. */
export interface BenchCommand {
  readonly name: CommandName;
  /** Of one bench; all of them unless given. */
  readonly id: string | undefined;
  readonly json: boolean;
  readonly seed: number | undefined;
  readonly forks: number | undefined;
  readonly budgetMs: number | undefined;
}

/** Every command that is understood. */
export const usage = `npm run bench -- list
npm run bench -- run <id> [--seed 1] [--budget 20] [--forks 5]
npm run bench -- record <id> | --all [--seed 1] [--budget 60] [--forks 5]
npm run bench -- verify [<id>]
npm run bench -- check [<id>] [--seed 1] [--budget 60] [--forks 5]
--json prints JSON; --budget is in seconds.`;

/** The flags of each command. */
const flagsOf = {
  list: ['json'],
  run: ['json', 'seed', 'budget', 'forks'],
  record: ['json', 'seed', 'budget', 'forks', 'all'],
  verify: ['json'],
  check: ['json', 'seed', 'budget', 'forks'],
} as const;

/** What can be asked of benches. */
export type CommandName = keyof typeof flagsOf;

const isCommand = (name: string): name is CommandName => Object.hasOwn(flagsOf, name);

const withValue = { type: 'string' } as const;
const withoutValue = { type: 'boolean' } as const;

/** Reads what stands behind `npm run bench --`; throws a `WrongCommand` that says what was expected. */
export function readCommand(args: readonly string[]): BenchCommand {
  const { values, positionals, tokens } = parse(args);
  const [name = '', id, ...more] = positionals;
  if (!isCommand(name)) {
    const found = name === '' ? 'Missing command' : `Unexpected \`${name}\``;
    throw new WrongCommand(`${found}, expected one of ${Object.keys(flagsOf).join(', ')}`);
  }
  if (more.length > 0) throw new WrongCommand(`Unexpected \`${more.join(' ')}\`, expected one bench`);
  checkFlags(
    tokens.flatMap((it) => (it.kind === 'option' ? it.rawName : [])),
    name,
  );
  const { all = false, json = false } = values;
  if (name === 'run' && id === undefined) throw new WrongCommand('Missing name, expected that of a bench');
  if (name === 'record' && (id === undefined) !== all) {
    throw new WrongCommand('Unexpected `record`, expected the name of a bench or `--all`');
  }
  const seed = wholeNumber('seed', values.seed, 0);
  const forks = wholeNumber('forks', values.forks, 1);
  const budget = wholeNumber('budget', values.budget, 1);
  return { name, id, json, seed, forks, budgetMs: budget === undefined ? undefined : budget * 1000 };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options: { seed: withValue, budget: withValue, forks: withValue, json: withoutValue, all: withoutValue },
    });
  } catch (error) {
    // What follows the first sentence is about names that begin with `-`, which no bench has.
    throw new WrongCommand(error instanceof Error ? (error.message.split(/\. |\n/u)[0] ?? '') : String(error));
  }
}

/** Each flag once, and none that the command has no use for. */
function checkFlags(written: readonly string[], name: CommandName): void {
  const known: readonly string[] = flagsOf[name].map((flag) => `--${flag}`);
  const strange = written.find((flag) => !known.includes(flag));
  if (strange !== undefined)
    throw new WrongCommand(`Unexpected ${strange}, expected none with \`${name}\` but ${known.join(', ')}`);
  const second = written.find((flag, index) => written.indexOf(flag) !== index);
  if (second !== undefined) throw new WrongCommand(`Unexpected second ${second}, expected it once`);
}

function wholeNumber(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/u.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw new WrongCommand(`Unexpected --${name} \`${text}\`, expected a whole number, ${least} or more`);
}
