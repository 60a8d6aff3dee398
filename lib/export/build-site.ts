import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildRunning, lockBuild } from './build-lock.ts';
import type { ExportReport } from './reader-site.ts';
import { isSetAside, recoverFolder, replaceFolder, whyNotReplaceable } from './replace-folder.ts';
import { importFlag, runStep, type Step } from './step.ts';

/** The build cannot go on, for a reason that a person can act on. */
export class BuildRefused extends Error {}

export interface BuildOptions {
  /** The project's folder. */
  readonly root: string;
  /** Where the site is published. */
  readonly out: string;
  /** With `SITE_URL` set. */
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** Milliseconds of any clock. */
  readonly now: () => number;
}

const tsx = importFlag('tsx');

/** What comes before whatever reads the content. */
export const contentSteps: readonly Step[] = [
  { name: 'Content', command: [tsx, 'scripts/check.ts'], loud: true },
  { name: 'Documents', command: ['node_modules/contentlayer2/bin/cli.cjs', 'build'] },
];

const steps: readonly Step[] = [
  ...contentSteps,
  { name: 'Islands', command: [tsx, 'scripts/bundle-islands.ts'] },
  {
    name: 'Pages',
    command: ['node_modules/next/dist/bin/next', 'build'],
    // Turbopack of 16.4 seldom takes one file for two ("conflicting effects for the same key").
    passing: /TurbopackInternalError/,
  },
  { name: 'Index', command: [tsx, 'scripts/build-search.ts'], loud: true, bar: true },
];

const seconds = (millis: number) => `${(millis / 1000).toFixed(1)} s`;
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

/** Enough to see what is wrong; all of them stand in `.galley/export.json`. */
const shown = 40;

function listed(problems: readonly string[]): string {
  const more = problems.length > shown ? [`and ${problems.length - shown} more, in .galley/export.json`] : [];
  return ['The site is not fit to be published:', ...problems.slice(0, shown), ...more].join('\n  ');
}

async function readReport(work: string): Promise<ExportReport> {
  const text = await readFile(join(work, 'export.json'), 'utf8').catch(() => {
    throw new BuildRefused('Next ended before the pages were finished; see .galley/build.log.');
  });
  return JSON.parse(text);
}

/**
 * Builds the whole site and publishes it at `out` in one step; until then, and for good when anything is wrong, the
 * site that stands there is not touched. Throws `BuildRunning`, `BuildRefused`, `StepFailed` or the signal's reason.
 */
export async function buildSite({ root, out, environment, signal, say, now }: BuildOptions): Promise<ExportReport> {
  const began = now();
  const work = join(root, '.galley');
  const unlock = await lockBuild(work, process.pid);
  try {
    const obstacle = await whyNotReplaceable(out);
    if (obstacle !== undefined) throw new BuildRefused(obstacle);
    await mkdir(work, { recursive: true });
    await Promise.all(['build.log', 'export.json'].map((name) => rm(join(work, name), { force: true })));
    for (const step of steps) {
      const start = now();
      await runStep(step, { root, environment, signal });
      say(`${step.name.padEnd(10)} ${seconds(now() - start)}`);
    }
    const report = await readReport(work);
    if (report.problems.length > 0) throw new BuildRefused(listed(report.problems));
    signal.throwIfAborted();
    await replaceFolder(join(work, 'export'), out);
    say(`${report.pages} pages in ${seconds(now() - began)}, ${kilobytes(report.after)} of HTML;`);
    say(`without ${kilobytes(report.before - report.after + report.removed)} that only the framework needed.`);
    return report;
  } finally {
    await rm(join(work, 'export'), { recursive: true, force: true });
    await unlock();
  }
}

/**
 * Puts back the published site that a build killed while it published had set aside. Leaves it when a build works in
 * the project: it knows what it does.
 */
export async function recoverSite(root: string, out: string): Promise<void> {
  // Not even a lock is written otherwise: the disk may be one that can only be read.
  if (!(await isSetAside(out))) return;
  const unlock = await lockBuild(join(root, '.galley'), process.pid).catch((error: unknown) => {
    if (!(error instanceof BuildRunning)) throw error;
    return undefined;
  });
  if (unlock === undefined) return;
  await recoverFolder(out).finally(unlock);
}
