import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { counted } from '../lib/counted.ts';
import { BuildRunning, lockBuild } from '../lib/export/build-lock.ts';
import { contentSteps } from '../lib/export/build-site.ts';
import { BadAddress, readSiteUrl } from '../lib/export/site-url.ts';
import { runStep, StepFailed } from '../lib/export/step.ts';
import { BadSearchSettings } from '../lib/search/hosted-settings.ts';
import { RecordTooLarge } from '../lib/search/page-records.ts';
import { clientProblem } from '../lib/search/push/client-problem.ts';
import { describePush, describeSurvey } from '../lib/search/push/describe-push.ts';
import { pushClient } from '../lib/search/push/push-client.ts';
import { PushRefused, PushUnfinished, pushIndex } from '../lib/search/push/push-index.ts';
import { pushTarget, withoutKey } from '../lib/search/push/push-settings.ts';
import { surveyRecords } from '../lib/search/push/survey-records.ts';
import { progressLine } from '../lib/terminal.ts';

/**
 * `npm run search:push`: the records of the site to Algolia, in place of those that are there. `ALGOLIA_APP_ID`,
 * `ALGOLIA_INDEX` and `ALGOLIA_ADMIN_KEY` say where; `--dry-run` says what it would do, `--force` replaces much with little.
 */

const usage = 'npm run search:push [-- --dry-run] [-- --force]';
const root = join(import.meta.dirname, '..');
const stopped = new AbortController();
const refusals = [BadAddress, BadSearchSettings, BuildRunning, PushRefused, PushUnfinished, RecordTooLarge];
let exitCode = 0;
for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(name, () => {
    exitCode = code;
    stopped.abort(new Error('Stopped.'));
  });
}

function flags() {
  try {
    const options = { 'dry-run': { type: 'boolean' }, force: { type: 'boolean' } } as const;
    const { values } = parseArgs({ options });
    return { dryRun: values['dry-run'] === true, force: values.force === true };
  } catch {
    console.error(usage);
    process.exit(2);
  }
}

/** Checks the content as a build does, and makes its documents. */
async function prepareContent(): Promise<void> {
  const url = await readSiteUrl(process.env, resolve(root, process.env.GALLEY_CONTENT || 'content'));
  // In development the door gives drafts too.
  const settled = { NODE_ENV: 'production', GALLEY_NOW: String(Date.now()), ...(url ? { SITE_URL: url } : {}) };
  Object.assign(process.env, settled);
  for (const step of contentSteps) await runStep(step, { root, environment: process.env, signal: stopped.signal });
}

async function push({ dryRun, force }: { dryRun: boolean; force: boolean }): Promise<void> {
  const target = dryRun ? undefined : pushTarget(process.env);
  await prepareContent();
  const { readSiteRecords } = await import('./site-records.ts');
  const site = await readSiteRecords();
  const survey = await surveyRecords(site.records());
  if (target === undefined) {
    const { ALGOLIA_APP_ID: appId, ALGOLIA_INDEX: index } = process.env;
    const plan = { appId, index, force, survey, settings: site.settings, synonyms: site.synonyms.length };
    console.log(describePush(plan).join('\n'));
    return;
  }
  console.log(describeSurvey(survey).join('\n'));
  const line = progressLine(process.stderr, 'Push');
  const began = performance.now();
  const onProgress = (sent: number, what: string) => {
    const remaining = sent === 0 ? 0 : ((performance.now() - began) / sent) * (survey.records - sent);
    line.show(sent / survey.records, remaining, what);
  };
  const temporary = `${target.index}_tmp_${Date.now().toString(36)}`;
  const { index } = target;
  const summary = await pushIndex({
    ...site,
    client: pushClient(target),
    index,
    temporary,
    survey,
    force,
    signal: stopped.signal,
    onProgress,
  }).finally(() => line.end());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${index} holds ${counted(summary.after, 'record')}, before ${summary.before ?? 'it did not exist'}; ${seconds} s.`,
  );
  console.log(`Replicas: ${summary.replicas.join(', ')}.`);
}

const options = flags();
let unlock = async () => {};
try {
  unlock = await lockBuild(join(root, '.galley'), process.pid);
  await push(options);
} catch (error) {
  exitCode ||= 1;
  const isTold = refusals.some((kind) => error instanceof kind) || stopped.signal.aborted;
  const told = isTold && error instanceof Error ? error.message : clientProblem(error);
  if (error instanceof StepFailed) console.error(`${error.output}\n${error.message}; nothing was sent.`);
  else if (told !== undefined) {
    const state = error instanceof PushUnfinished ? '' : '\nNothing was replaced.';
    console.error(withoutKey(`${told}${state}`, process.env.ALGOLIA_ADMIN_KEY));
  } else throw error;
} finally {
  await unlock();
}
// A client that was stopped may still wait to ask again.
process.exit(exitCode);
