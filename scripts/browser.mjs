import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

const runs = (command, args) => spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/**
 * The path of a Chromium for the browser tests: `CHROME_PATH`, else one on the PATH, else Debian's package when this
 * may install it, else Playwright's own, for which the path is `undefined`. Says on the console what it did.
 */
export function ensureBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
  }
  const found = onPath();
  if (found !== undefined) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    console.log('No Chromium here: installing the chromium package of the system.');
    runs('apt-get', ['update', '-qq']);
    if (runs('apt-get', ['install', '-y', '-qq', 'chromium'])) return onPath();
  }
  console.log("No Chromium here: installing Playwright's own.");
  if (!runs('npx', ['playwright', 'install', 'chromium'])) throw new Error('There is no browser: set CHROME_PATH.');
  return undefined;
}
