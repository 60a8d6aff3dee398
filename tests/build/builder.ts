import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

const root = resolve(import.meta.dirname, '..', '..');

/** What a build may be told by its surroundings, and is not told here. */
const unset = Object.fromEntries(
  [
    ...['SITE_URL', 'GALLEY_CONTENT', 'GALLEY_TODAY', 'GALLEY_OUT', 'PORT', 'NODE_ENV'],
    ...['ALGOLIA_APP_ID', 'ALGOLIA_SEARCH_KEY', 'ALGOLIA_ADMIN_KEY', 'ALGOLIA_INDEX'],
  ].map((name) => [name, undefined]),
);

/** Starts a command of the project as an editor would, with these settings and no others of ours. */
export function start(script: readonly string[], settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, script, { cwd: root, env: { ...process.env, ...unset, ...settings } });
  let printed = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      printed += data;
      for (const listen of heard) listen();
    });
  }
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, printed })));
  /** Resolves when the command has printed that, rejects when it ends before. */
  const says = (text: string | RegExp) =>
    new Promise<void>((done, fail) => {
      const look = () => {
        if (typeof text === 'string' ? printed.includes(text) : text.test(printed)) done();
      };
      heard.push(look);
      look();
      void ended.then(() => fail(new Error(`It never said ${text}:\n${printed}`)));
    });
  return { child: child as ChildProcess, ended, says };
}

export const startBuild = (settings: Readonly<Record<string, string>>) =>
  start(['--import=tsx', 'scripts/build.ts'], settings);

export const build = (settings: Readonly<Record<string, string>>) => startBuild(settings).ended;

/** A temporary folder, and what removes it. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'galley-build-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Text of a file of the site; `''` when there is none. */
export const textOf = (...path: readonly string[]) => readFile(join(...path), 'utf8').catch(() => '');

export const isFile = (...path: readonly string[]) =>
  stat(join(...path)).then(
    (found) => found.isFile(),
    () => false,
  );
