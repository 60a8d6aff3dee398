import { join, resolve } from 'node:path';
import { BuildRunning } from '../lib/export/build-lock.ts';
import { BuildRefused, buildSite } from '../lib/export/build-site.ts';
import { BadAddress, readSiteUrl } from '../lib/export/site-url.ts';
import { StepFailed } from '../lib/export/step.ts';
import { forgetUnused } from '../lib/files.ts';
import { BadSearchSettings, hostedSettings } from '../lib/search/hosted-settings.ts';

/** `npm run build`: the whole site into `out/` (`GALLEY_OUT`), for the address `SITE_URL` or that of `magazine.yml`. */

const root = join(import.meta.dirname, '..');
const ended = new AbortController();
const day = 24 * 60 * 60 * 1000;
/** Reasons that are told in a sentence; anything else is a fault of ours and keeps its stack. */
const refusals = [BuildRunning, BuildRefused, BadAddress, BadSearchSettings];
let exitCode = 0;
for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.on(name, () => {
    exitCode = code;
    ended.abort(new Error('Stopped; what was published before stands as it was.'));
  });
}

try {
  // Before minutes are spent on pages that could not search.
  hostedSettings(process.env);
  const url = await readSiteUrl(process.env, resolve(root, process.env.GALLEY_CONTENT || 'content'));
  await buildSite({
    root,
    out: resolve(root, process.env.GALLEY_OUT || 'out'),
    environment: {
      ...process.env,
      ...(url === undefined ? {} : { SITE_URL: url }),
      // All processes of this build have one today, also at midnight.
      GALLEY_NOW: String(Date.now()),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    signal: ended.signal,
    say: console.log,
    now: () => performance.now(),
  });
  // Not at once: `npm run dev`, or a build of another magazine, works with files that this build did not use.
  for (const name of ['benches', 'bodies', 'feeds', 'og']) forgetUnused(join(root, '.galley', name), Date.now() - day);
} catch (error) {
  exitCode ||= 1;
  if (error instanceof StepFailed) console.error(`${error.output}\n${error.message}; out/ is as it was.`);
  else if (refusals.some((kind) => error instanceof kind) || ended.signal.aborted)
    console.error(error instanceof Error ? error.message : error);
  else throw error;
}
process.exitCode = exitCode;
