import type { Cell, Declaration, ModuleCode } from '../benchmark.ts';
import type { ShellCommand } from '../define.ts';
import { isNumber } from '../guards.ts';
import { Realm } from '../realm/remote-cells.ts';
import type { Executor } from '../run/executor.ts';
import { CellFailure } from '../run/failure.ts';
import { boolean, listOf, objectOf, type Shape, ShapeError, string, text, when } from '../shape.ts';
import { setTimer } from '../timer.ts';
import { inUnit } from '../units.ts';
import { bundleForNode } from './bundle-for-node.ts';
import { openWorker } from './open-worker.ts';
import { runCommand } from './run-command.ts';

/** Where commands are asked for and run. */
export interface CommandOptions {
  /** The project's folder, absolute. */
  readonly root: string;
  /** Where commands run: the module's folder. */
  readonly folder: string;
}

/** Measures each cell by a command of the machine: only whoever is at it may ask for that. */
export async function commandExecutor(
  declaration: Declaration,
  code: ModuleCode,
  { root, folder }: CommandOptions,
): Promise<Executor> {
  const program = await bundleForNode(root, 'worker-main.ts');
  return {
    resolutionMs: null,
    open: async (cell) => {
      const command = await commandOf(cell, program, code);
      return {
        block: () => Promise.reject(new CellFailure('died', 'a command is sampled, not timed in blocks')),
        sample: async () => valuesOf(declaration, command, await runCommand(command, folder)),
        close: async () => {},
      };
    },
  };
}

const deadlineMs = 10_000;
/** A day; timers of Node count no more than 24 of them. */
const maxSeconds = 86_400;

const seconds = when(
  `seconds, above 0 and at most ${maxSeconds}`,
  (it): it is number => isNumber(it) && it > 0 && it <= maxSeconds,
);

/** A program and its arguments. */
const call: Shape<ShellCommand['command']> = (value, path) => {
  const [program, ...args] = listOf(string)(value, path);
  return [text(program, `${path}[0]`), ...args];
};

const shellCommand = objectOf({ command: call }, { timeoutSeconds: seconds, wall: boolean });

/** Asks a module in a thread of its own which command measures a cell. */
async function commandOf({ params }: Cell, program: string, code: ModuleCode): Promise<ShellCommand> {
  const realm = new Realm(openWorker(program, code), deadlineMs, setTimer);
  try {
    await realm.ask({ ask: 'open', params });
    const { values } = await realm.ask({ ask: 'sample', seed: 1 });
    return shellCommand(values, 'shell');
  } catch (error) {
    throw error instanceof ShapeError ? new CellFailure('bad value', error.message) : error;
  } finally {
    realm.end();
  }
}

/** One number for each value column: of the last line that is JSON, or the time the command took. */
function valuesOf(
  { values }: Declaration,
  { command: [program], wall }: ShellCommand,
  { output, wallMs }: { readonly output: string; readonly wallMs: number },
): Record<string, number | null> {
  const [main, ...others] = values;
  if (main === undefined) return {};
  if (wall) {
    const rest = others.map(({ name }) => [name, null] as const);
    return { [main.name]: inUnit(main.unit, wallMs, 1), ...Object.fromEntries(rest) };
  }
  const said = lastJson(output, program);
  if (said === undefined)
    throw new CellFailure('bad value', `\`${program}\` printed no line of JSON such as {"value": 12.5}`);
  const isNamed = values.some(({ name }) => Object.hasOwn(said, name));
  const given = !isNamed && 'value' in said ? { [main.name]: said.value } : said;
  return Object.fromEntries(
    values.map(({ name }) => {
      if (!Object.hasOwn(given, name) && (isNamed || name === main.name))
        throw new CellFailure('bad value', `\`${program}\` printed no \`${name}\`: ${shown(JSON.stringify(said))}`);
      const value = given[name] ?? null;
      if (value === null || isNumber(value)) return [name, value];
      throw new CellFailure('bad value', `\`${program}\` printed ${JSON.stringify(value)} for \`${name}\``);
    }),
  );
}

/** The last line that is an object; one that looks like it and is none is not passed over for an earlier one. */
function lastJson(output: string, program: string): Readonly<Record<string, unknown>> | undefined {
  const line = output.split('\n').findLast((it) => it.trimStart().startsWith('{'));
  if (line === undefined) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    throw new CellFailure('bad value', `\`${program}\` printed a line that is no JSON: ${shown(line.trim())}`);
  }
}

const shown = (text: string) => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
