import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type LighthouseReport, type LighthouseScores, medianScores, toScores } from './lighthouse-report.ts';

const run = promisify(execFile);

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of `CHROME_PATH`, else one on the `PATH`; `undefined` where there is none. */
export function findBrowser({ CHROME_PATH, PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  const candidates = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [CHROME_PATH, ...candidates].find((path) => path && existsSync(path));
}

const flags = [
  '--headless=new',
  '--disable-gpu',
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
].join(' ');

/** One run. Rejects with Lighthouse's own sentence when it could not measure the page. */
async function runOnce(cli: string, browser: string, address: URL): Promise<LighthouseScores> {
  const report = await run(
    process.execPath,
    [cli, address.href, '--quiet', '--output=json', '--output-path=stdout', `--chrome-flags=${flags}`],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 64 * 1024 * 1024 },
  ).then(
    ({ stdout }) => stdout,
    // It prints its report, with the reason, when it fails too.
    ({ stdout, message }: { stdout?: string; message: string }) =>
      stdout || JSON.stringify({ runtimeError: { message } }),
  );
  return toScores(JSON.parse(report) as LighthouseReport);
}

/** A browser on a busy machine at times loses its trace; a page that fails so often fails for a reason. */
const attempts = 3;

/**
 * The median scores of a page over `times` runs of Lighthouse in its default mode: a phone, simulated throttling.
 * `root` is the project's folder. Rejects when Lighthouse cannot measure the page.
 */
export async function runLighthouse(
  root: string,
  browser: string,
  address: URL,
  times: number,
): Promise<LighthouseScores> {
  const cli = join(root, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const runs: LighthouseScores[] = [];
  for (let failed = 0; runs.length < times; ) {
    try {
      runs.push(await runOnce(cli, browser, address));
    } catch (error) {
      failed += 1;
      if (failed === attempts) throw error;
    }
  }
  return medianScores(runs);
}
