import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { setTimeout as after } from 'node:timers';
import { type ChildAnswer, readAnswer } from './child-answer.ts';

/** What became of a child: what it says of the module, or why it says nothing. */
export type Outcome =
  | Exclude<ChildAnswer, { readonly waits: true } | { readonly prints: true }>
  | { readonly failure: string };

/** What is loaded, by what, and for how long. */
export interface Loading {
  /** The path of our program for children. */
  readonly program: string;
  /** The path of the module's script. */
  readonly script: string;
  readonly deadlineMs: number;
}

const maxPrinted = 1_000_000;
const maxAnswer = 8_000_000;
const megabytes = 256;
const only = 'expected no work but its declaration';
const tooMuchMemory = `Unexpected module that needs more than ${megabytes} MB while it loads, ${only}`;
const tooMuchPrinted = `Unexpected module that prints more than a megabyte while it loads, ${only}`;

/**
 * Loads a module's script in a process that can read two files, write none, start nothing, and knows nothing of this
 * one's environment. It is ended at the deadline and when it prints more than a megabyte.
 */
export function loadDeclaration({ deadlineMs, ...paths }: Loading): Promise<Outcome> {
  // Permission is by the real path.
  const [program, script] = [realpathSync(paths.program), realpathSync(paths.script)];
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const flags = [
    `--max-old-space-size=${megabytes}`,
    permission,
    `--allow-fs-read=${program}`,
    `--allow-fs-read=${script}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
  // Windows cannot start anything without it.
  const { SystemRoot } = process.env;
  const child = spawn(process.execPath, [...flags, program, script, String(deadlineMs * 2)], {
    env: { TZ: 'UTC', NODE_ENV: 'production', ...(SystemRoot === undefined ? {} : { SystemRoot }) },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let failure: string | undefined;
    const end = (why: string) => {
      failure ??= why;
      child.kill('SIGKILL');
    };
    const timer = after(
      () => end(`Unexpected module that was not loaded in ${deadlineMs / 1000} s, ${only}`),
      deadlineMs,
    );
    const watch = setInterval(() => {
      if (residentMegabytes(child.pid) > 2 * megabytes) end(tooMuchMemory);
    }, 100);
    const printed = listen(child, [1, 2], maxPrinted, () => end(tooMuchPrinted));
    const answered = listen(child, [3], maxAnswer, () => end('Unexpected declaration of more than 8 MB'));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      if (failure !== undefined) resolve({ failure });
      else resolve(toOutcome(readAnswer(answered()), () => whyEnded(printed(), code)));
    });
  });
}

function toOutcome(answer: ChildAnswer | undefined, whyNone: () => string): Outcome {
  if (answer === undefined) return { failure: whyNone() };
  if ('waits' in answer) return { failure: `Unexpected module that awaits what never comes, ${only}` };
  return 'prints' in answer ? { failure: tooMuchPrinted } : answer;
}

/** Collects what comes on some of a child's streams, up to `limit` bytes. */
function listen(child: ChildProcess, streams: readonly number[], limit: number, onMore: () => void): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  for (const stream of streams) {
    child.stdio[stream]?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) onMore();
      else chunks.push(chunk);
    });
  }
  return () => Buffer.concat(chunks).toString('utf8');
}

/** What a process has of the machine's memory, also outside its heap, as Linux tells; elsewhere nothing is known. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(?<kilobytes>\d+)/mu.exec(status)?.groups?.kilobytes ?? 0) / 1024;
  } catch {
    // It has just ended.
    return 0;
  }
}

function whyEnded(printed: string, code: number | null): string {
  if (/heap out of memory/u.test(printed)) return tooMuchMemory;
  return `Unexpected end of the process (${code ?? 'killed'}) while the module was loaded, expected a default export`;
}
