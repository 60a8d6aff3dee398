import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShellCommand } from '../define.ts';
import { CellFailure } from '../run/failure.ts';

/** What a command left. */
export interface Ended {
  /** The end of what it printed. */
  readonly output: string;
  readonly wallMs: number;
}

const maxOutput = 64 * 1024;
/** How long the end of an ended command's output may take; what left its group may hold the stream for ever. */
const lastWordsMs = 1000;

/** Commands at work, each with the folder for its temporary files: whoever ends us ends them. */
const running = new Map<ChildProcess, string>();
process.on('exit', () => {
  for (const child of running.keys()) {
    killGroup(child);
    clearAway(child);
  }
});

/**
 * Runs a command in `folder`. Throws a `CellFailure` when it cannot be started, ends badly, or takes longer than its
 * time; it is killed then, with all that it started. `TMPDIR` is a folder of its own, gone when it has ended, however
 * it did.
 */
export function runCommand({ command, timeoutSeconds = 60 }: ShellCommand, folder: string): Promise<Ended> {
  const [program, ...args] = command;
  const start = process.hrtime.bigint();
  const temporary = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.set(child, temporary);
  const output = tail(child.stdout);
  const errors = tail(child.stderr);
  return new Promise((resolve, reject) => {
    let failure: CellFailure | undefined;
    let wallMs = 0;
    const timer = setTimeout(() => {
      failure = new CellFailure('deadline', `\`${program}\` did not end in ${timeoutSeconds} s`);
      killGroup(child);
    }, timeoutSeconds * 1000);
    child.once('error', ({ message }) => {
      failure ??= new CellFailure('died', `\`${program}\` cannot be started: ${message}`);
    });
    let lastWords: NodeJS.Timeout | undefined;
    child.once('exit', () => {
      wallMs = Number(process.hrtime.bigint() - start) / 1e6;
      clearTimeout(timer);
      killGroup(child);
      lastWords = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, lastWordsMs);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      clearTimeout(lastWords);
      clearAway(child);
      if (failure === undefined && code !== 0) {
        const said = lastError(errors());
        failure = new CellFailure('threw', `\`${program}\` ended with ${signal ?? code}${said && `: ${said}`}`);
      }
      if (failure === undefined) resolve({ output: output(), wallMs });
      else reject(failure);
    });
  });
}

/** The last line that names an error, else the last: some programs say their version after it. */
function lastError(text: string): string {
  const lines = text.trim().split('\n');
  return (lines.findLast((line) => /^\S*(?:error|exception)\b/iu.test(line)) ?? lines.at(-1) ?? '')
    .trim()
    .slice(0, 300);
}

/** The last of what comes on a stream. */
function tail(stream: NodeJS.ReadableStream): () => string {
  let kept = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]).subarray(-maxOutput);
  });
  return () => kept.toString('utf8');
}

/** The temporary files of a command that has ended. */
function clearAway(child: ChildProcess): void {
  const temporary = running.get(child);
  running.delete(child);
  if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}

/** A command and all that it started are a group of their own, but on Windows. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
