import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureInstalled } from './install.mjs';

/**
 * `npm start`: installs if needed, builds, serves the exported site. `PORT` (4000, or the next that is free) and
 * `HOST` (127.0.0.1) say where; `npm start -- --no-build` serves what was built before.
 */

const root = join(import.meta.dirname, '..');
const out = resolve(root, process.env.GALLEY_OUT || 'out');
const builds = !process.argv.includes('--no-build');

ensureInstalled(root);
const { tsImport } = await import('tsx/esm/api');
const { siteServer, listen, portOf, PortBusy } = await tsImport('../lib/export/serve-site.ts', import.meta.url);
const { readSiteUrl } = await tsImport('../lib/export/site-url.ts', import.meta.url);
const { recoverSite } = await tsImport('../lib/export/build-site.ts', import.meta.url);

function fail(message, code = 1) {
  console.error(message);
  process.exit(code);
}

async function listenSomewhere(server, wanted) {
  const { HOST } = process.env;
  const first = wanted ?? 4000;
  // A port that somebody asked for is the one they get, or none.
  const last = wanted === undefined ? first + 10 : first;
  for (let port = first; port <= last; port++) {
    try {
      return await listen(server, port, HOST || '127.0.0.1');
    } catch (error) {
      if (!(error instanceof PortBusy)) return fail(`Cannot listen on port ${port}: ${error.message}`);
      console.error(
        port < last ? `Port ${port} is busy; trying the next.` : `Port ${port} is busy. Set PORT to another.`,
      );
    }
  }
  return process.exit(1);
}

function build() {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import=tsx', 'scripts/build.ts'], { cwd: root, stdio: 'inherit' });
    process.once('SIGTERM', () => child.kill('SIGTERM'));
    // Ctrl-C reaches the build too, which says how it ended.
    process.once('SIGINT', () => {});
    child.once('close', (code) => done(code ?? 1));
  });
}

function wantedPort() {
  try {
    return portOf(process.env);
  } catch (error) {
    return fail(error.message);
  }
}

const wanted = wantedPort();
const address = await readSiteUrl(process.env, resolve(root, process.env.GALLEY_CONTENT || 'content')).catch((error) =>
  fail(error.message),
);
const basePath = new URL(address ?? 'http://127.0.0.1').pathname.replace(/\/+$/, '');
if (!builds) {
  await recoverSite(root, out).catch((error) => fail(`Cannot read ${out}: ${error.message}`));
  if (!existsSync(join(out, '404.html'))) fail(`Nothing is built in ${out} yet; run npm start.`);
}
const server = siteServer(out, basePath);
// Before the build, so that a busy port is said at once.
const port = await listenSomewhere(server, wanted);
if (builds) {
  const code = await build();
  if (code !== 0) process.exit(code);
}
for (const name of ['SIGINT', 'SIGTERM']) {
  process.removeAllListeners(name);
  process.once(name, () => process.exit(0));
}
console.log(`\nhttp://${process.env.HOST || '127.0.0.1'}:${port}${basePath}/\nCtrl-C stops it.`);
