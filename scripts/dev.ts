import { type ChildProcess, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { watchIslands } from '../lib/export/islands.ts';
import { BadPort, listen, PortBusy, portOf } from '../lib/export/serve-site.ts';
import { BadAddress, readSiteUrl } from '../lib/export/site-url.ts';
import { endWithParent } from '../lib/export/step.ts';
import { startNews } from './dev-news.ts';
import { watchFolder } from './watch-folder.ts';

/**
 * `npm run dev`: the site while you write, drafts included and marked. A saved edit shows within seconds, and what
 * the check says about the content stands in the terminal and on the page. `PORT` says where (3000, or the next).
 */

const root = join(import.meta.dirname, '..');
const content = resolve(root, process.env.GALLEY_CONTENT || 'content');

async function freePort(): Promise<number> {
  const wanted = portOf(process.env);
  const first = wanted ?? 3000;
  for (let port = first; ; port++) {
    try {
      const probe = createServer();
      await listen(probe, port);
      await new Promise((done) => probe.close(done));
      return port;
    } catch (error) {
      if (!(error instanceof PortBusy) || wanted !== undefined || port - first >= 10) throw error;
      console.error(`${error.message} Trying the next.`);
    }
  }
}

/** Says in a sentence what a person can mend; anything else is a fault of ours and keeps its stack. */
function refuse(error: unknown): never {
  if (![BadAddress, BadPort, PortBusy].some((kind) => error instanceof kind)) throw error;
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

if (statSync(content, { throwIfNoEntry: false })?.isFile()) {
  console.error(`GALLEY_CONTENT is not a folder: ${content}`);
  process.exit(1);
}
const port = await freePort().catch(refuse);
const site = await readSiteUrl(process.env, content).catch(refuse);
const basePath = new URL(site ?? 'http://127.0.0.1').pathname.replace(/\/+$/, '');
const news = await startNews();
const environment = {
  ...process.env,
  NODE_ENV: 'development' as const,
  NEXT_TELEMETRY_DISABLED: '1',
  SITE_URL: `http://127.0.0.1:${port}${basePath}`,
  GALLEY_DEV_CLIENT: news.client,
  GALLEY_BUILD: String(process.pid),
};
const children: ChildProcess[] = [];

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [endWithParent, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  return child;
}

let checking: ChildProcess | undefined;

/** The check in a process of its own, so that an edit of ours is heard too; its lines, or nothing when it was ended. */
function check(): Promise<string[] | undefined> {
  const child = start('--import=tsx', 'scripts/check.ts');
  checking = child;
  let printed = '';
  child.stdout?.on('data', (data) => {
    printed += data;
  });
  return new Promise((done) => {
    child.once('close', (_code, signal) => {
      children.splice(children.indexOf(child), 1);
      done(signal === null ? printed.split('\n').filter((line) => /:\d+:\d+ \S+ /.test(line)) : undefined);
    });
  });
}

let said = '';
/** A module of a runnable table, what it imports, or a record has changed, and open pages do not know yet. */
let hasNewBenches = false;
async function tellProblems(): Promise<void> {
  // One that began before the last edit would say, and keep, what is not so any more.
  checking?.kill();
  const lines = await check();
  if (lines === undefined) return;
  news.problems(lines);
  const text = lines.join('\n');
  if (text !== said) console.log(text || 'The content holds together.');
  said = text;
  if (hasNewBenches) news.reload();
  hasNewBenches = false;
}

const endIslands = await watchIslands(
  root,
  () => news.reload(),
  (messages) => console.error(messages.join('\n')),
);
start('node_modules/contentlayer2/bin/cli.cjs', 'dev');
const next = start('node_modules/next/dist/bin/next', 'dev', '-p', String(port), '-H', '127.0.0.1');
next.stdout?.pipe(process.stdout);
const isDocument = (file: string) => /\.(md|yml)$/.test(file);
const isOfBench = (file: string) => /\.(ts|json)$/.test(file);
const watchers = [
  // A document is on the page when contentlayer has made it anew; a figure as soon as it is saved.
  watchFolder(join(root, '.contentlayer', 'generated'), 100, () => news.reload()),
  watchFolder(content, 100, (files) => {
    if (!files.every((file) => isDocument(file) || isOfBench(file))) news.reload();
    hasNewBenches ||= files.some(isOfBench);
    void tellProblems();
  }),
];

function stop(code: number): void {
  for (const watcher of watchers) watcher.close();
  for (const child of children) child.kill('SIGTERM');
  news.close();
  void endIslands().then(() => process.exit(code));
}

process.once('SIGINT', () => stop(0));
process.once('SIGTERM', () => stop(0));
// An npm that was killed hard says nothing: its place as the parent is taken by another process.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'dev') setInterval(() => process.ppid !== parent && stop(1), 1000);
next.once('close', (code) => stop(code ?? 1));
await tellProblems();
