import { Buffer } from 'node:buffer';
import { readFileSync, writeSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { toDeclaration } from '../declaration/to-declaration.ts';
import type { ChildAnswer } from './child-answer.ts';
import { hideHost } from './hide-host.ts';

/**
 * The process in which an author's module is loaded to hear what it declares: `node child.cjs <script> <milliseconds>`.
 * Answers on its fourth stream, once. Everything that is needed afterwards is at hand before the module runs, because
 * the module may replace whatever it can reach.
 */

const { stringify } = JSON;
const { exit } = process;
const pause = new Int32Array(new SharedArrayBuffer(4));
const { wait } = Atomics;
const answerStream = 3;

function answer(what: ChildAnswer): never {
  let text = Buffer.from(stringify(what));
  while (text.length > 0) {
    try {
      text = text.subarray(writeSync(answerStream, text));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) exit(1);
      wait(pause, 0, 0, 5);
    }
  }
  return exit(0);
}

/** A thrown thing may be anything, also one that throws when it is asked what it is. */
function whatWasThrown(thrown: unknown): ChildAnswer {
  try {
    if (!(thrown instanceof Error)) return { thrown: `${thrown}`.slice(0, 500), stack: '' };
    const { name, message, stack } = thrown;
    return { thrown: `${name}: ${message}`.slice(0, 500), stack: `${stack}`.slice(0, 5000) };
  } catch {
    return { thrown: 'something that cannot be told', stack: '' };
  }
}

const [, , path = '', deadline = ''] = process.argv;
const script = readFileSync(path, 'utf8');
process.on('uncaughtException', (error) => answer(whatWasThrown(error)));
process.on('beforeExit', () => answer({ waits: true }));
let printed = 0;
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array) => {
    printed += chunk.length;
    return printed <= 1_000_000 || answer({ prints: true });
  };
}
// Ctrl-C is for whoever started this; what it has asked for is not half done.
process.on('SIGINT', () => {});
// Deadlines of its own, for when whoever started this is gone: here for what awaits, below for what computes.
setTimeout(() => exit(1), Number(deadline)).unref();
hideHost();
try {
  runInThisContext(script, { filename: 'bench.js', timeout: Number(deadline) });
} catch (error) {
  answer(whatWasThrown(error));
}
const loaded = (globalThis as { galleyBench?: Promise<unknown> }).galleyBench;
Promise.resolve(loaded).then(
  (bench) => {
    try {
      answer(toDeclaration(bench));
    } catch (error) {
      answer(whatWasThrown(error));
    }
  },
  (error: unknown) => answer(whatWasThrown(error)),
);
