import { BadDay } from '../lib/content/today.ts';
import { reasonOf } from '../lib/problem.ts';
import { readCommand, usage, WrongCommand } from './bench-arguments.ts';
import { list, record, run, say } from './bench-commands.ts';
import { check, verify } from './bench-compare.ts';
import { NoSuchBench, openBenches } from './bench-modules.ts';

/**
 * `npm run bench -- list | run <id> | record <id> | record --all | verify [<id>] | check [<id>]`. Exits 0 when all is
 * well, 1 when a module or a record is not, 2 for a command that nobody understands, 130 when stopped.
 */

const commands = { list, run, record, verify, check } as const;

/** The first Ctrl-C ends the run after the call under way, the second at once, as does a terminal that is gone. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(130);
      say('\nStopping after the call under way; once more ends it at once.');
      stopping.abort();
    });
  }
  // Commands that are measured end when this process exits, not when it is killed.
  process.on('SIGHUP', () => process.exit(129));
  return stopping.signal;
}

/** A reader who has read enough, as `head` has, stops nothing; any other failure to print is one. */
function watchOutput(): void {
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error) => {
    if (reasonOf(error) === 'EPIPE') return;
    say(`Cannot print: ${error.message}`);
    process.on('exit', () => {
      process.exitCode = 1;
    });
  });
}

/** The exit code of what was asked for. */
async function answer(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  const signal = stopSignal();
  const benches = await openBenches(command.id);
  if (signal.aborted) return 130;
  const code = await commands[command.name](benches, { ...command, signal });
  return signal.aborted ? 130 : code;
}

function codeOf(error: unknown): number {
  if (error instanceof WrongCommand) say(`${error.message}\n\n${usage}`);
  else if (error instanceof NoSuchBench || error instanceof BadDay) say(error.message);
  // Of the disk: there is no room, or no right.
  else if (error instanceof Error && 'syscall' in error) say(`Cannot go on: ${error.message}`);
  else throw error;
  return error instanceof WrongCommand || error instanceof NoSuchBench ? 2 : 1;
}

watchOutput();
process.exitCode = await answer().catch(codeOf);
