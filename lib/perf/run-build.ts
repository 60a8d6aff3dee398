import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readIfThere } from '../files.ts';
import { type ProcessFacts, parsePss, parseStat, treeOf } from './process-tree.ts';

/** What a build cost. */
export interface BuildCost {
  readonly seconds: number;
  /** By step, in the order of the build: `Pages` and its seconds. */
  readonly steps: readonly (readonly [name: string, seconds: number])[];
  /** Of the whole tree of processes, looked at once a second; only where the system has `/proc`. */
  readonly tree?: { readonly processorSeconds: number; readonly peakBytes: number };
}

/** Linux tells processor time in hundredths of a second, whatever the kernel's own clock. */
const ticksPerSecond = 100;

const read = (path: string): string => {
  try {
    return readIfThere(path)?.toString() ?? '';
  } catch {
    // The process ended while it was looked at.
    return '';
  }
};

const processesNow = (): ProcessFacts[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => parseStat(read(`/proc/${pid}/stat`)) ?? []);

/** Watches the processes below one until `end` is called, which gives what they took together. */
function watchTree(root: number): { end: () => BuildCost['tree'] } {
  if (!existsSync('/proc/self/smaps_rollup')) return { end: () => undefined };
  const ticks = new Map<number, number>();
  let peakBytes = 0;
  const look = () => {
    const tree = treeOf(processesNow(), root);
    for (const { pid, ticks: spent } of tree) ticks.set(pid, spent);
    const bytes = tree.map(({ pid }) => parsePss(read(`/proc/${pid}/smaps_rollup`)));
    peakBytes = Math.max(
      peakBytes,
      bytes.reduce((sum, it) => sum + it, 0),
    );
  };
  const timer = setInterval(look, 1000);
  return {
    end: () => {
      clearInterval(timer);
      const processorSeconds = [...ticks.values()].reduce((sum, it) => sum + it, 0) / ticksPerSecond;
      return { processorSeconds, peakBytes };
    },
  };
}

/** The steps that a build said it took. */
export const stepsOf = (printed: string): [string, number][] =>
  [...printed.matchAll(/^([A-Z]\w+) +([\d.]+) s$/gm)].map(([, name = '', seconds]) => [name, Number(seconds)]);

/** Runs `npm run build`'s script in the project at `root` with these settings. Rejects with what it said if it fails. */
export function runBuild(root: string, settings: Readonly<Record<string, string>>): Promise<BuildCost> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['--import=tsx', 'scripts/build.ts'], {
      cwd: root,
      env: { ...process.env, ...settings },
    });
    const watch = child.pid === undefined ? undefined : watchTree(child.pid);
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        printed += data;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      const tree = watch?.end();
      const seconds = (performance.now() - began) / 1000;
      if (code !== 0) reject(new Error(`The build failed:\n${printed}`));
      else resolve({ seconds, steps: stepsOf(printed), ...(tree === undefined ? {} : { tree }) });
    });
  });
}
